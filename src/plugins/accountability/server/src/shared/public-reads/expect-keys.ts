import { InvalidQuery } from './invalid-query';

/** @throws InvalidQuery naming the first parameter that is not among the known. */
export function expectKeys(value: Record<string, unknown>, known: string[], path: string[] = []): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new InvalidQuery('unknown', [...path, unknown]);
}
