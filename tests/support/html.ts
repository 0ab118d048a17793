import { Parser } from 'htmlparser2';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** What it says, with what is inside it. */
  text: string;
}

/** Elements that have no end tag (HTML, 13.1.2). */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/**
 * The elements of a piece of HTML, in the order they begin.
 *
 * @throws where an end tag is missing, or closes what was not opened last
 */
export function readHtml(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  new Parser({
    onopentagname: () => undefined,
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag(name, implied) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      if (implied && !VOID.has(name)) throw new Error(`<${name}> is not closed`);
    },
  }).end(html);
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return elements;
}
