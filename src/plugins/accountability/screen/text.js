/** A notice's text as words that can be parted between screens. */

const HEADINGS = ['H2', 'H3', 'H4', 'H5', 'H6'];
const BLOCKS = ['P', 'LI', 'BLOCKQUOTE', 'PRE', 'TR', 'HR', 'UL', 'OL', 'TABLE', ...HEADINGS];
const CELLS = ['TD', 'TH'];

/** @param {Element} item @returns {string} `2.` of a numbered list; else nothing */
function numberOf(item) {
  const list = item.tagName === 'LI' ? item.parentElement : null;
  if (!list || list.tagName !== 'OL') return '';
  const start = Number(list.getAttribute('start') || 1);
  return `${start + Array.from(list.children).indexOf(item)}.`;
}

/**
 * @param {string | null} html as the server sanitized it; it is read, and never put on the page
 * @returns {import('./types').Block[]}
 */
export function blocksOf(html) {
  /** @type {import('./types').Block[]} */
  const blocks = [];
  /** @type {import('./types').Block | null} */
  let open = null;

  /** @param {string} text @param {boolean} strong */
  const say = (text, strong) => {
    for (const word of text.split(/\s+/).filter(Boolean)) {
      if (!open) blocks.push((open = { kind: 'paragraph', words: [] }));
      open.words.push({ text: word, strong });
    }
  };

  /** @param {Node} node @param {boolean} strong */
  const read = (node, strong) => {
    if (node.nodeType === Node.TEXT_NODE) return say(node.textContent || '', strong);
    if (!(node instanceof Element)) return;
    const { tagName } = node;
    if (tagName === 'IMG') return say(node.getAttribute('alt') || '', strong);
    if (BLOCKS.includes(tagName)) {
      const isPoint = tagName === 'LI' && !numberOf(node);
      const kind = HEADINGS.includes(tagName) ? 'heading' : isPoint ? 'item' : 'paragraph';
      // The first paragraph inside an item is the item.
      const first = node.parentElement && node.parentElement.tagName === 'LI' && !node.previousElementSibling;
      if (!(tagName === 'P' && first && open)) blocks.push((open = { kind, words: [] }));
    }
    const number = numberOf(node);
    if (number) say(number, true);
    if (CELLS.includes(tagName) && open && open.words.length > 0) say('·', false);
    const inside = strong || tagName === 'STRONG' || tagName === 'TH';
    for (const child of Array.from(node.childNodes)) read(child, inside);
    if (BLOCKS.includes(tagName)) open = null;
  };

  const parsed = new DOMParser().parseFromString(html || '', 'text/html');
  for (const child of Array.from(parsed.body.childNodes)) read(child, false);
  return blocks.filter(({ words }) => words.length > 0);
}

/** @param {readonly import('./types').Block[]} blocks */
export const wordsIn = (blocks) => blocks.reduce((sum, { words }) => sum + words.length, 0);

/**
 * Draws the words of one part. What begins in the middle of an item is no new item.
 *
 * @param {readonly import('./types').Block[]} blocks
 * @param {import('./types').Part} part
 */
export function drawPart(blocks, { from, to }) {
  const drawn = document.createDocumentFragment();
  let place = 0;
  for (const { kind, words } of blocks) {
    const shown = words.slice(Math.max(0, from - place), Math.max(0, to - place));
    if (shown.length > 0) drawn.appendChild(drawBlock(kind, shown, from <= place));
    place += words.length;
  }
  return drawn;
}

/**
 * @param {import('./types').Block['kind']} kind
 * @param {readonly import('./types').Word[]} words
 * @param {boolean} isBeginning
 */
function drawBlock(kind, words, isBeginning) {
  const block = document.createElement(kind === 'heading' ? 'h3' : 'p');
  if (kind === 'item') block.className = isBeginning ? 'item' : 'item goes-on';
  words.forEach(({ text, strong }, index) => {
    if (index > 0) block.appendChild(document.createTextNode(' '));
    const word = document.createTextNode(text);
    if (!strong) block.appendChild(word);
    else block.appendChild(document.createElement('strong')).appendChild(word);
  });
  return block;
}
