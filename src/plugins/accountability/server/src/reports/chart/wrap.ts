import { type Lettering, wrapped } from '../../shared/text/lettering';
import { widthOf } from '../../shared/pdf/fonts';

export { drawable, type Lettering } from '../../shared/text/lettering';

/** How much wider than ours the widest font is that a screen may take in its place (Verdana and its kin). */
const WIDER = 1.2;

/** How much room a text needs on a screen, whichever of its fonts it takes. */
export function widthOnScreen(text: string, { size, font }: Lettering): number {
  return widthOf(text, size, font) * WIDER;
}

/** Breaks a text into lines no wider than `width`, between words where it can be. */
export function wrap(text: string, width: number, lettering: Lettering): string[] {
  return wrapped(text, (line) => widthOnScreen(line, lettering) <= width);
}
