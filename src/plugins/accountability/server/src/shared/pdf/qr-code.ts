import { QUIET_ZONE, qrModules } from '../qr-code';

import { MARGIN } from './document';
import { INK, type TaggedPage } from './page';

/** Some 3 cm, in points: enough for any phone's camera. */
export const QR_SIZE = 84;

/** Draws a QR code that leads to an address in the upper right corner of a page; `alt` says where it leads. */
export function drawQrCode(page: TaggedPage, address: string, alt: string): void {
  const modules = qrModules(address);
  const side = QR_SIZE / (modules.length + 2 * QUIET_ZONE);
  const [left, top] = [page.width + MARGIN - QR_SIZE, MARGIN - QR_SIZE / 3];
  page.figure(alt, { left, top, width: QR_SIZE, height: QR_SIZE }, (doc) => {
    modules.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) doc.rect(left + (x + QUIET_ZONE) * side, top + (y + QUIET_ZONE) * side, side, side);
      }),
    );
    doc.fill(INK);
  });
}
