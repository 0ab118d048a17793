import { Parser } from 'htmlparser2';

import { escapeHtml } from '../../shared/text/escape-html';

/** An element of a drawing, with its text where it is text. */
export interface SvgElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: SvgElement[];
  text: string;
}

/** What a chart is drawn with. Nothing in it runs, refers to anything or is fetched. */
const ELEMENTS = ['svg', 'g', 'rect', 'path', 'text'];
const ATTRIBUTES = [
  'x',
  'y',
  'width',
  'height',
  'd',
  'transform',
  'fill',
  'stroke',
  'stroke-width',
  'text-anchor',
  'dominant-baseline',
  'font-size',
  'font-family',
  'font-weight',
];
/** Rules for a mouse the drawing does not know of. */
const LEFT_OUT = ['style'];

/** `style="font-size:13px"` says the same as `font-size="13px"`, which needs no permission to style the page. */
function fromStyle(style: string): [string, string][] {
  return style.split(';').flatMap((rule): [string, string][] => {
    const [name = '', ...value] = rule.split(':');
    return name.trim() === '' ? [] : [[name.trim(), value.join(':').trim()]];
  });
}

function attributesOf(written: Readonly<Record<string, string>>): Record<string, string> {
  const { style = '', ...own } = written;
  const all = [...Object.entries(own), ...fromStyle(style)];
  return Object.fromEntries(all.filter(([name]) => ATTRIBUTES.includes(name)));
}

/**
 * Reads a drawing as the charting library wrote it, without what a picture does not need.
 *
 * @throws for an element no chart of ours has: the library draws differently, and what depends on it has to be looked at
 */
export function readDrawing(svg: string): SvgElement[] {
  const root: SvgElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let unread = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (unread > 0 || LEFT_OUT.includes(name)) {
          unread += 1;
          return;
        }
        if (!ELEMENTS.includes(name)) throw new Error(`A chart was drawn with <${name}>`);
        const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (unread === 0 && element?.name === 'text') element.text += text;
      },
      onclosetag: () => {
        if (unread > 0) unread -= 1;
        else open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return root.children[0]?.children ?? [];
}

const tag = (name: string, attributes: Readonly<Record<string, string>>, content: string) => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
};

const written = ({ name, attributes, children, text }: SvgElement): string =>
  tag(name, attributes, escapeHtml(text) + children.map(written).join(''));

export interface Picture {
  title: string;
  description: string;
  width: number;
  height: number;
  elements: SvgElement[];
}

/** A picture as an SVG file: an image to a screen reader, which reads its title and its description. */
export function svgFile({ title, description, width, height, elements }: Picture): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    lang: 'es-CO',
    'aria-labelledby': 'titulo',
    'aria-describedby': 'descripcion',
  };
  const content = [
    tag('title', { id: 'titulo' }, escapeHtml(title)),
    tag('desc', { id: 'descripcion' }, escapeHtml(description)),
    ...elements.map(written),
  ];
  return tag('svg', attributes, content.join('\n'));
}
