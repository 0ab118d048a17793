import { drawIndicators, svgFile } from '../../src/plugins/accountability/server/src/reports/chart';
import {
  fulfilment,
  type Indicator,
  percentage,
  quantity,
} from '../../src/plugins/accountability/server/src/reports/figures';
import { elementsOf, readXml, type XmlElement } from '../support/xml';

const indicator = (change: Partial<Indicator> = {}): Indicator => ({
  name: 'Personas formadas',
  unit: 'personas',
  target: 500,
  result: 548,
  group: null,
  ...change,
});

const draw = async (indicators: Indicator[], width?: number) =>
  svgFile(await drawIndicators('Indicadores del trimestre', indicators, width));
const drawn = async (indicators: Indicator[], width?: number) => readXml(await draw(indicators, width));
const textsOf = (svg: XmlElement) => elementsOf(svg, 'text').map(({ text }) => text);

const WHITE = '#ffffff';

/** The bars as they are drawn: where their zero is, how far they reach from it, and whether they are filled. */
function barsOf(svg: XmlElement) {
  return elementsOf(svg, 'path').flatMap(({ attributes: { d = '', fill, stroke } }) => {
    const [zero = NaN, , reach = NaN] = Array.from(d.matchAll(/-?[\d.]+/g), ([number]) => Number(number));
    return stroke === undefined || stroke === 'none' ? [] : [{ zero, reach, filled: fill !== WHITE }];
  });
}

/** An outline is drawn inside its bar. */
const OUTLINE = 2;
const expectNear = (one = NaN, other = NaN) => expect(Math.abs(one - other)).toBeLessThanOrEqual(OUTLINE);

describe('the chart of a report’s indicators', () => {
  it('is an image to a screen reader, with a title and everything it shows in words', async () => {
    const svg = await drawn([
      indicator({ group: 'Formación' }),
      indicator({ name: 'Solicitudes', unit: null, target: null, result: 31 }),
      indicator({ name: 'Créditos', unit: 'créditos', result: null }),
    ]);
    expect(svg).toMatchObject({ name: 'svg', attributes: { role: 'img', lang: 'es-CO' } });
    const [title, description] = svg.children;
    expect(title).toMatchObject({ name: 'title', text: 'Indicadores del trimestre' });
    expect(svg.attributes['aria-labelledby']).toBe(title?.attributes.id);
    expect(svg.attributes['aria-describedby']).toBe(description?.attributes.id);
    expect(description).toMatchObject({
      name: 'desc',
      text:
        'Gráfico de barras: la meta y el resultado de cada indicador. ' +
        'Formación. Personas formadas (personas): meta 500, resultado 548, cumplimiento 110 %. ' +
        'Solicitudes: sin meta, resultado 31. Créditos (créditos): meta 500, sin resultado.',
    });
  });

  it('names each indicator, its group and its numbers in text that can be selected', async () => {
    const texts = textsOf(await drawn([indicator({ target: 1200.5, result: 1034, group: 'Formación' })]));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Formación',
        'Personas formadas (personas)',
        'Meta',
        '1.200,5',
        'Resultado',
        '1.034 · 86 %',
      ]),
    );
  });

  it('tells target and result apart without colour: one is an outline, the other is filled', async () => {
    const bars = barsOf(await drawn([indicator()]));
    expect(bars.map(({ filled }) => filled)).toEqual([false, true]);
  });

  it('draws the larger of the two over the whole width, and the other in proportion', async () => {
    const [target, result] = barsOf(await drawn([indicator({ target: 500, result: 250 })]));
    expectNear(result?.reach, Number(target?.reach) / 2);
    const [less, more] = barsOf(await drawn([indicator({ target: 1, result: 4 })]));
    expectNear(less?.reach, Number(more?.reach) / 4);
  });

  it('draws what is negative to the other side of zero', async () => {
    const [target, result] = barsOf(await drawn([indicator({ target: 10, result: -5 })]));
    expect(Number(target?.reach)).toBeGreaterThan(0);
    expectNear(result?.zero, target?.zero);
    expectNear(result?.reach, -Number(target?.reach) / 2);
  });

  it.each([
    ['zeros', { target: 0, result: 0 }, ['0', '0']],
    ['no target', { target: null, result: 7 }, ['sin meta', '7']],
    ['no result', { target: 7, result: null }, ['7', 'sin resultado']],
    ['neither', { target: null, result: null }, ['sin meta', 'sin resultado']],
    ['negatives alone', { target: -4, result: -2.5 }, ['-4', '-2,5']],
    ['a target of zero', { target: 0, result: 3 }, ['0', '3']],
    [
      'the largest number there is',
      { target: 1, result: Number.MAX_VALUE },
      ['1', '1,8 × 10³⁰⁸ · más de 9.999 %'],
    ],
    ['the smallest', { target: 1, result: Number.MIN_VALUE }, ['1', '5 × 10⁻³²⁴ · 0 %']],
  ])('draws %s', async (_what, values, numbers) => {
    const file = await draw([indicator(values)]);
    expect(file).not.toMatch(/NaN|Infinity|undefined/);
    expect(textsOf(readXml(file))).toEqual(expect.arrayContaining(numbers));
  });

  it('writes hostile and broken text as text', async () => {
    const name = '</text><script>alert(1)</script>{a|b}${x} "&amp;" ]]> \u0000\u202e\ufffe\ud800 fin\n\tmás';
    const file = await draw([indicator({ name, unit: '<b>', group: '<!-- --><![CDATA[' })]);
    const svg = readXml(file);
    const names = new Set(
      elementsOf(svg, 'text')
        .concat(elementsOf(svg, 'script'))
        .map((one) => one.name),
    );
    expect([...names]).toEqual(['text']);
    expect(textsOf(svg).join(' ')).toContain(
      '</text><script>alert(1)</script>{a|b}${x} "&amp;" ]]> fin más (<b>)',
    );
    expect(textsOf(svg)).toContain('<!-- --><![CDATA[');
  });

  it('holds nothing that runs, styles the page or is fetched', async () => {
    const svg = await drawn([indicator(), indicator({ result: -1 })]);
    const every = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(every)];
    const all = every(svg);
    expect([...new Set(all.map(({ name }) => name))].sort()).toEqual([
      'desc',
      'path',
      'rect',
      'svg',
      'text',
      'title',
    ]);
    const attributes = all.flatMap((element) => Object.keys(element.attributes));
    expect(attributes.filter((name) => /^on|href|style|class|src/.test(name))).toEqual([]);
    expect(all.flatMap((element) => Object.values(element.attributes)).join(' ')).not.toContain('url(');
  });

  it.each([320, 760])('breaks long names into lines that fit %i pixels, losing no word', async (width) => {
    const words = 'Personas mayores de cincuenta años que terminaron un curso de formación para el trabajo'
      .repeat(3)
      .split(' ');
    const svg = await drawn([indicator({ name: words.join(' '), unit: null })], width);
    const lines = elementsOf(svg, 'text').filter(({ attributes }) => attributes['font-weight'] === 'bold');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(({ text }) => text).join(' ')).toBe(words.join(' '));
    // Half a line's height is more than the narrowest letters need.
    for (const { text } of lines) expect(text.length * 7).toBeLessThanOrEqual(width);
  });

  it('breaks a name without spaces too', async () => {
    const svg = await drawn([indicator({ name: 'á'.repeat(250), unit: null })], 320);
    const lines = textsOf(svg).filter((text) => /^á+$/.test(text));
    expect(lines.join('')).toBe('á'.repeat(250));
    expect(Math.max(...lines.map((text) => text.length))).toBeLessThan(45);
  });

  it('draws a hundred indicators, each under its group, one below the other', async () => {
    const indicators = Array.from({ length: 100 }, (_, index) =>
      indicator({ name: `Indicador ${index}`, group: `Grupo ${index % 7}`, result: index * 10 }),
    );
    const svg = await drawn(indicators);
    expect(textsOf(svg).filter((text) => text.startsWith('Indicador '))).toHaveLength(100);
    expect(textsOf(svg).filter((text) => text.startsWith('Grupo '))).toHaveLength(7);
    const places = elementsOf(svg, 'text').map(({ attributes }) => attributes.transform);
    expect(new Set(places).size).toBe(places.length);
  });

  it('is the same file every time', async () => {
    const indicators = [indicator(), indicator({ name: 'Otro', result: -1 })];
    const first = await draw(indicators);
    await draw([indicator({ name: 'Uno en medio' })]);
    expect(await draw(indicators)).toBe(first);
  });
});

describe('the numbers of an indicator', () => {
  it.each([
    [1034, '1.034'],
    [1_250_000.456, '1.250.000,46'],
    [-0, '0'],
    [0.1 + 0.2, '0,3'],
    [0.001, '1 × 10⁻³'],
    [1e12, '1 × 10¹²'],
    [-2.5e15, '-2,5 × 10¹⁵'],
  ])('%d is written %s', (value, written) => expect(quantity(value)).toBe(written));

  it.each([
    [{ target: 500, result: 548 }, '110 %'],
    [{ target: 3, result: 1 }, '33 %'],
    [{ target: 10, result: -0.01 }, '0 %'],
    [{ target: 1, result: 1e9 }, 'más de 9.999 %'],
    [{ target: 1, result: -1e9 }, 'menos de -9.999 %'],
  ])('%o is a fulfilment of %s', (values, written) => {
    expect(percentage(fulfilment(values) ?? NaN)).toBe(written);
  });

  it.each([
    [{ target: null, result: 1 }],
    [{ target: 1, result: null }],
    [{ target: 0, result: 1 }],
    [{ target: -5, result: -5 }],
  ])('%o cannot be compared', (values) => expect(fulfilment(values)).toBeNull());
});
