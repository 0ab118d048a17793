import { Parser } from 'htmlparser2';

const BLOCKS = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'table', 'hr'];

/**
 * What a rendered text says, for programs that show no HTML: paragraphs apart, lists with their marks, links followed by
 * their address.
 *
 * @param html as `renderMarkdown` gives it
 */
export function plainText(html: string): string {
  let text = '';
  const lists: { next: number | null }[] = [];
  let link: { href: string; start: number } | null = null;
  let preformatted = false;

  const newLine = (blank: boolean) => {
    text = text.replace(/[ \t]+$/, '');
    const wanted = blank && lists.length === 0 ? 2 : 1;
    const there = /\n*$/.exec(text)?.[0].length ?? 0;
    if (text) text += '\n'.repeat(Math.max(wanted - there, 0));
  };

  const parser = new Parser({
    onopentag(name, { href = '', start, alt = '' }) {
      if (BLOCKS.includes(name)) newLine(true);
      if (name === 'ul') lists.push({ next: null });
      if (name === 'ol') lists.push({ next: Number(start ?? 1) });
      if (name === 'li') {
        const list = lists.at(-1);
        newLine(false);
        const mark = list?.next === null || !list ? '-' : `${list.next}.`;
        text += `${'  '.repeat(Math.max(lists.length - 1, 0))}${mark} `;
        if (list?.next) list.next += 1;
      }
      if (name === 'br' || name === 'tr') newLine(false);
      if (name === 'hr') text += '---';
      if (name === 'img') text += alt;
      if (name === 'pre') preformatted = true;
      if (name === 'a') link = { href, start: text.length };
    },
    ontext(data) {
      const words = preformatted ? data : data.replace(/\s+/g, ' ');
      text += /\s$/.test(text) || text === '' ? words.trimStart() : words;
    },
    onclosetag(name) {
      if (name === 'a' && link) {
        const { href, start } = link;
        const shown = text.slice(start);
        const address = href.replace(/^(?:mailto|tel):/, '');
        if (address && shown !== address && shown !== href) text += ` (${address})`;
        link = null;
      }
      if (name === 'ul' || name === 'ol') lists.pop();
      if (name === 'td' || name === 'th') text += '  ';
      if (name === 'pre') preformatted = false;
      if (BLOCKS.includes(name)) newLine(true);
    },
  });
  parser.end(html);
  return text.trim();
}
