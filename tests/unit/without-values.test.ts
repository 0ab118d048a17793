import { errors } from '@strapi/utils';

import { PuzzleError } from '../../src/plugins/accountability/server/src/abuse/refusals';
import { withoutItsValues } from '../../src/plugins/accountability/server/src/shared/database/without-values';

const VALUES = "insert into `inquiries` values ('Adriana\nQuintero', '63514278')";

describe('an error of what was to be stored', () => {
  it.each([
    ['with a code', Object.assign(new Error(VALUES), { code: '23505' }), '23505'],
    ['without one', new TypeError(VALUES), 'TypeError'],
    ['with a number for a code', Object.assign(new Error(VALUES), { code: 7 }), 'Error'],
    ['that is no error', VALUES, 'unknown'],
    ['that is nothing at all', null, 'unknown'],
  ])('%s loses the values, and says what kind it was', (_what, error, kind) => {
    const told = withoutItsValues(error, 'filing') as Error;
    expect(told.message).toMatch(/^The filing could not be stored/);
    expect(told.message).toContain(kind);
    expect(`${told.message} ${told.stack}`).not.toMatch(/Adriana|Quintero|63514278/);
  });

  it('still says where it happened', () => {
    const { stack } = withoutItsValues(new TypeError(VALUES), 'filing') as Error;
    expect(stack).toContain('without-values.test.ts');
  });

  it.each([new errors.ValidationError('Revise los campos.'), new PuzzleError('spent')])(
    'is what it was where it is a refusal: %s',
    (refusal) => {
      expect(withoutItsValues(refusal, 'filing')).toBe(refusal);
    },
  );
});
