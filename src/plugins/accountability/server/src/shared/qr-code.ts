import qrcode from 'qrcode-generator';

/** Modules of white around the code (ISO/IEC 18004, 9.1), without which cameras do not find it. */
export const QUIET_ZONE = 4;

/**
 * A text as a QR code that survives a bad printer (level M: 15 % may be lost).
 *
 * @param text ASCII, such as a web address
 * @returns rows of modules from top to bottom, `true` for dark
 */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return size.map((row) => size.map((column) => code.isDark(row, column)));
}
