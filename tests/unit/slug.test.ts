import fc from 'fast-check';

import { toSlug } from '../../src/plugins/accountability/server/src/shared/documents/slug';

const titles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('Informe', 'de', 'gestión', '—', 'AÑO', '2019', '«', '%', '&', ' ', '_', '/', '..'),
      {
        maxLength: 60,
      },
    )
    .map((words) => words.join(' ')),
);

describe('a slug', () => {
  it('is made of lower-case letters, digits and single hyphens inside, at most 100, whatever the title', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const slug = toSlug(title);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is its own slug', () => {
    fc.assert(
      fc.property(titles, (title) => {
        expect(toSlug(toSlug(title))).toBe(toSlug(title));
      }),
    );
  });

  it.each([
    ['Plan de Comunicaciones 2019', 'plan-de-comunicaciones-2019'],
    ['Informe de gestión: año 2025', 'informe-de-gestion-ano-2025'],
    ['¿CUÁNTAS empresas, y cuáles?', 'cuantas-empresas-y-cuales'],
    ['  Pingüino — ñandú  ', 'pinguino-nandu'],
    ['Informe de gestio\u0301n', 'informe-de-gestion'],
    ['1.er semestre', '1er-semestre'],
    ['«¡!» …', ''],
  ])('of «%s» is «%s»', (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  it('of a title too long ends with a whole character, never with a hyphen', () => {
    const words = `${'a'.repeat(99)} segunda parte`;
    expect(toSlug(words)).toBe('a'.repeat(99));
    expect(toSlug('ñ'.repeat(500))).toBe('n'.repeat(100));
  });
});
