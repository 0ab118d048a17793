import sharp from 'sharp';

import { QUIET_ZONE, qrModules } from '../../shared/qr-code';

/** Large enough for a camera to read it from a telephone's screen. */
const PIXELS_A_MODULE = 12;

/** A code as the picture of a QR code (PNG, black on white). */
export async function qrImage(code: string): Promise<Buffer> {
  const modules = qrModules(code);
  const side = modules.length + 2 * QUIET_ZONE;
  const pixels = Buffer.alloc(side * side, 255);
  for (const [row, columns] of modules.entries()) {
    for (const [column, dark] of columns.entries()) {
      if (dark) pixels[(row + QUIET_ZONE) * side + column + QUIET_ZONE] = 0;
    }
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * PIXELS_A_MODULE, undefined, { kernel: 'nearest' })
    .png()
    .toBuffer();
}
