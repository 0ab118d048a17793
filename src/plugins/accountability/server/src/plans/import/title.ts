import type { ProseBlock } from './blocks';
import { fold, oneLine } from '../../shared/text/folding';
import { LIMITS } from './limits';
import { isInCapitals, withoutMarkup } from './section-headings';

interface Line {
  text: string;
  /** Written as a title is: in capitals, bold or as a heading. */
  prominent: boolean;
}

const BEGINS_TITLE =
  /^(?:plan (?:anual )?(?:institucional )?de comunicaci|estrategia de (?:rendicion|comunicaci))/;

function linesOf(blocks: readonly ProseBlock[]): Line[] {
  return blocks.flatMap((block) =>
    block.text
      .split('\n')
      .map((line) => oneLine(withoutMarkup(line)))
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        prominent:
          isInCapitals(text) || block.kind === 'heading' || (block.kind === 'paragraph' && block.strong),
      })),
  );
}

function mayBeTitle(line: Line | undefined): line is Line {
  return line !== undefined && line.text.length <= 200 && !/[.:;]$/.test(line.text);
}

/**
 * The document's title, its lines joined by a dash, from the text before the first section; and the lines that are no
 * part of it.
 */
export function findTitle(preamble: readonly ProseBlock[]): { title: string | null; others: string[] } {
  const lines = linesOf(preamble);
  const first = lines.findIndex((line) => mayBeTitle(line) && BEGINS_TITLE.test(fold(line.text)));
  if (first < 0) return { title: null, others: lines.map((line) => line.text) };

  let title = lines[first]?.text ?? '';
  let end = first + 1;
  for (let line = lines[end]; mayBeTitle(line) && line.prominent; line = lines[end]) {
    const longer = `${title} – ${line.text}`;
    if (longer.length > LIMITS.nameCharacters) break;
    title = longer;
    end += 1;
  }
  return { title, others: [...lines.slice(0, first), ...lines.slice(end)].map((line) => line.text) };
}
