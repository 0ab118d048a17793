import { QUIET_ZONE, qrModules } from '../qr-code';

import { MARGIN } from './document';
import { type Box, INK, type TaggedPage } from './page';

/** Some 3 cm, in points: enough for any phone's camera. */
export const QR_SIZE = 84;

/**
 * Draws a QR code that leads to an address; `alt` says where it leads.
 *
 * @param box where it stands, as high as it is wide; the upper right corner of the page unless said otherwise
 */
export function drawQrCode(
  page: TaggedPage,
  address: string,
  alt: string,
  box: Box = {
    left: page.width + MARGIN - QR_SIZE,
    top: MARGIN - QR_SIZE / 3,
    width: QR_SIZE,
    height: QR_SIZE,
  },
): void {
  const modules = qrModules(address);
  const side = box.width / (modules.length + 2 * QUIET_ZONE);
  page.figure(alt, box, (doc) => {
    modules.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) {
          doc.rect(box.left + (x + QUIET_ZONE) * side, box.top + (y + QUIET_ZONE) * side, side, side);
        }
      }),
    );
    doc.fill(INK);
  });
}
