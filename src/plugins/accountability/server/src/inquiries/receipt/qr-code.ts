import qrcode from 'qrcode-generator';

import { MARGIN } from '../../shared/pdf/document';
import { INK, type TaggedPage } from '../../shared/pdf/page';

/** Modules of white around the code (ISO/IEC 18004, 9.1), without which cameras do not find it. */
const QUIET_ZONE = 4;

/** Some 3 cm, in points: enough for any phone's camera. */
export const QR_SIZE = 84;

/**
 * A text as a QR code that survives a bad printer (level M: 15 % may be lost).
 *
 * @param text ASCII, such as a web address
 * @returns rows of modules from top to bottom, `true` for dark
 */
function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return size.map((row) => size.map((column) => code.isDark(row, column)));
}

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
