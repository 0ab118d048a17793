import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

import { answerChecker, describedBy } from './openapi';

const METHODS = ['get', 'head', 'post'] as const;

type Client = ReturnType<typeof supertest>;

/**
 * Clients of an application whose requests fail when an answer of the public interface is not as the application's own
 * `openapi.json` says.
 */
export function describedHttp(url: string, strapi: Core.Strapi): () => Client {
  let check: ReturnType<typeof answerChecker> | undefined;
  return () => {
    const plain = supertest(url);
    const held = METHODS.map((method) => [
      method,
      (path: string) =>
        plain[method](path).expect((response) => {
          check ??= answerChecker(describedBy(strapi));
          const wrong = check(method, path, response);
          if (wrong !== null) throw new Error(wrong);
        }),
    ]);
    return Object.assign(supertest(url), Object.fromEntries(held)) as Client;
  };
}
