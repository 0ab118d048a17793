import type { Core } from '@strapi/strapi';

import { languageOf } from '../plugins/accountability/server/src/shared/http/language';
import { InvalidQuery } from '../plugins/accountability/server/src/shared/public-reads/invalid-query';
import { isOurs } from '../our-paths';

/** How many parameters Strapi's parser of queries reads; what stands after them it leaves out. */
const MOST = 1_000;

/** The name of a parameter without its escapes, ended where the parser ends it; what cannot be read stays as it is, as there. */
function nameOf(pair: string): string {
  const written = pair.replace(/%5b/gi, '[').replace(/%5d/gi, ']');
  const closed = written.indexOf(']=');
  const name = written.slice(0, closed >= 0 ? closed + 1 : undefined);
  return unescaped(closed >= 0 ? name : (name.split('=', 1)[0] ?? ''));
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/** The first parameter that the parser leaves out: one without a name, or with a name that every object inherits. */
function leftOut(pairs: readonly string[]): string[] | undefined {
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => nameOf(pair).split(/[[\]]+/))
    .find((steps) => steps.every((step) => step === '') || steps.some((step) => step in Object.prototype));
}

/**
 * What Strapi's parser of queries leaves out without a word is refused, as every parameter is that does not exist:
 * no controller would see it.
 */
const wholeQuery: Core.MiddlewareFactory = () => (ctx, next) => {
  if (!isOurs(ctx.path) || ctx.querystring === '') return next();
  const pairs = ctx.querystring.split('&');
  const unseen = leftOut(pairs);
  const invalid =
    pairs.length > MOST
      ? new InvalidQuery('tooComplex', [nameOf(pairs[MOST] ?? '')])
      : unseen &&
        new InvalidQuery(
          'unknown',
          unseen.filter((step) => step !== ''),
        );
  if (invalid) throw invalid.toValidationError(languageOf(ctx));
  return next();
};

export default wholeQuery;
