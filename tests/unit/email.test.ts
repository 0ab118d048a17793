import fc from 'fast-check';

import { normalizeEmail } from '../../src/plugins/accountability/server/src/shared/forms/email';

const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,11}$/);
const address = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), word, fc.constantFrom('co', 'gov.co', 'COM'))
  .map(([local, domain, top]) => `${local.join('.')}@${domain}.${top}`);
const around = fc.constantFrom('', ' ', '\t', '\u00a0', '\u200b', '\ufeff', '\n');

describe('an email address, however it is spelled', () => {
  it.each([
    ['  Ana@Ejemplo.CO ', 'ana@ejemplo.co'],
    ['ana\u200b@ejemplo.co', 'ana@ejemplo.co'],
    ['ana@ESPAÑA.co', 'ana@xn--espaa-rta.co'],
    ['o’ana@ejemplo.co', null],
    ['ana@ejemplo', null],
    ['ana@ejemplo.co, luis@ejemplo.co', null],
    ['Ana <ana@ejemplo.co>', null],
    ['ana@@ejemplo.co', null],
    ['@ejemplo.co', null],
    ['ana@127.0.0.1', null],
    ['ana@ejemplo.co\r\nBcc: luis@ejemplo.co', null],
    [`${'a'.repeat(250)}@ejemplo.co`, null],
    ['', null],
  ])('%j is %j', (written, normal) => {
    expect(normalizeEmail(written)).toBe(normal);
  });

  it('is one address in any case and with any blanks around it', () => {
    fc.assert(
      fc.property(address, around, around, fc.func(fc.boolean()), (one, before, after, upper) => {
        const spelled = [...one].map((sign, at) => (upper(at) ? sign.toUpperCase() : sign)).join('');
        expect(normalizeEmail(`${before}${spelled}${after}`)).toBe(one.toLowerCase());
      }),
    );
  });

  it('normalized again it is the same, and never holds what would begin another header or address', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.emailAddress());
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.tuple(anything, fc.domain()).map((two) => two.join('@')),
        ),
        (written) => {
          const normal = normalizeEmail(written);
          if (normal === null) return;
          expect(normal).toMatch(/^[^\s<>,;:"\p{Cc}@]+@[\x21-\x7e]+$/u);
          expect(normalizeEmail(normal)).toBe(normal);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
