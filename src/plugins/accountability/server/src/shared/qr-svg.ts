import { QUIET_ZONE, qrModules } from './qr-code';

/**
 * A QR code as a picture of its own (SVG, black on white), which is sharp on a screen of any size.
 *
 * @param address of the web; what in it is not ASCII is written as browsers send it
 */
export function qrSvg(address: string): string {
  const modules = qrModules(new URL(address).href);
  const side = modules.length + 2 * QUIET_ZONE;
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : '')))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`
  );
}
