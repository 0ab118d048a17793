import fc from 'fast-check';
import { Parser } from 'htmlparser2';

import { renderMarkdown } from '../../src/plugins/accountability/server/src/shared/text/markdown';

/** What a published text may hold, and which attributes of it. Written down here apart from the code it checks. */
const ALLOWED: Record<string, string[]> = {
  ...Object.fromEntries(
    'h2 h3 h4 h5 h6 p br hr blockquote pre code em strong s ul li table thead tbody tr th td'
      .split(' ')
      .map((name) => [name, []]),
  ),
  ol: ['start'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
};

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** The elements a browser would make of a piece of HTML. */
function elementsOf(html: string | null): Element[] {
  const elements: Element[] = [];
  new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) }).end(html ?? '');
  return elements;
}

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** Whether a browser that follows the address on some page of the website stays clear of scripts and files. */
function isHarmless(address: string): boolean {
  const page = 'https://sitio.example/boletines/';
  return !URL.canParse(address, page) || SCHEMES.includes(new URL(address, page).protocol);
}

function expectHarmless(markdown: string): void {
  const html = renderMarkdown(markdown);
  for (const { name, attributes } of elementsOf(html)) {
    expect(Object.keys(ALLOWED)).toContain(name);
    const allowed = ALLOWED[name] ?? [];
    expect(Object.keys(attributes).filter((attribute) => !allowed.includes(attribute))).toEqual([]);
    for (const address of [attributes.href, attributes.src]) {
      if (address !== undefined) expect([address, isHarmless(address)]).toEqual([address, true]);
      expect(address ?? '').not.toMatch(/^\s*\/\//);
    }
  }
}

const schemes = fc.constantFrom(
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'javascript%3Aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'file:///etc/passwd',
  'blob:https://x.example/1',
  '//malo.example/x',
  'https://bien.example',
  'mailto:a@b.example',
);
const handlers = fc.constantFrom(
  'onclick=x()',
  'onerror="x()"',
  'ONLOAD=x()',
  'style="background:url(javascript:x)"',
  'srcdoc=x',
);
const names = fc.constantFrom(
  'script',
  'img',
  'svg',
  'iframe',
  'a',
  'math',
  'style',
  'object',
  'form',
  'input',
  'base',
  'meta',
  'link',
  'template',
  'details',
);
const wraps = fc.constantFrom(
  '',
  '\n\n',
  '> ',
  '* ',
  '1. ',
  '# ',
  '| a |\n|---|\n| ',
  '```\n',
  '`',
  '**',
  '    ',
  '&lt;',
  '&#60;',
  '\\',
  '<!--',
  ']]>',
  '"\'>',
);

/** Pieces an attacker would try, raw HTML and Markdown's own links and images. */
const pieces = fc.oneof(
  fc
    .tuple(names, handlers, schemes)
    .map(([name, handler, address]) => `<${name} ${handler} src="${address}" href=${address}>x</${name}>`),
  fc.tuple(names, handlers).map(([name, handler]) => `<${name}/${handler}`),
  schemes.map((address) => `[x](${address})`),
  schemes.map((address) => `[x](<${address}> "t\\" onclick=x")`),
  schemes.map((address) => `![x](${address})`),
  schemes.map((address) => `<${address}>`),
  schemes.map((address) => `[x][r]\n\n[r]: ${address} 'título'`),
  schemes,
  wraps,
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('a published text', () => {
  it('holds only harmless elements, attributes and addresses, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wraps, pieces, wraps), { minLength: 1, maxLength: 8 }), (parts) => {
        expectHarmless(parts.flat().join(''));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](java\nscript:alert(1))',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '<a href="vbscript:x">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '[x](https://bien.example "a\\" onmouseover=\\"alert(1)")',
    '| a |\n|:-:|\n| <b onclick=x>b</b> |',
    '```"><img src=x onerror=alert(1)>\nx\n```',
  ])('runs nothing: %s', (markdown) => {
    expectHarmless(markdown);
    expect(elementsOf(renderMarkdown(markdown)).map(({ name }) => name)).not.toContain('img');
  });

  it('keeps what Markdown is for', () => {
    const markdown = [
      '# Título',
      'Un **texto** con *énfasis*, `código`, ~~tachado~~ y [enlace](https://bien.example "título").',
      '1. uno\n2. dos',
      '- punto',
      '> cita',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '![Gráfica](https://bien.example/a.png)',
      '---',
    ].join('\n\n');
    const found = new Set(elementsOf(renderMarkdown(markdown)).map(({ name }) => name));
    expect([...found].sort()).toEqual(
      'a blockquote code em h2 hr img li ol p s strong table tbody td th thead tr ul'.split(' '),
    );
    expect(elementsOf(renderMarkdown('[x](/boletines/uno)'))[1]?.attributes).toEqual({
      href: '/boletines/uno',
    });
  });

  it('shows raw HTML as the text it is, and says words as they are', () => {
    expect(renderMarkdown('2 < 3 & 4 > 1')).toBe('<p>2 &lt; 3 &amp; 4 &gt; 1</p>\n');
    expect(renderMarkdown('<b>hola</b>')).toBe('<p>&lt;b&gt;hola&lt;/b&gt;</p>\n');
  });

  it('leaves no heading above those of the page it stands in', () => {
    expect(elementsOf(renderMarkdown('# Uno\n\nDos\n==='))).toMatchObject([{ name: 'h2' }, { name: 'h2' }]);
  });

  it('tells a field left empty from an empty text', () => {
    expect(renderMarkdown(null)).toBeNull();
    expect(renderMarkdown(undefined)).toBeNull();
    expect(renderMarkdown('')).toBe('');
  });
});
