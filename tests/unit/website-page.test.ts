import type { Core } from '@strapi/strapi';

import { websitePage } from '../../src/website-page';

type Env = Core.Config.Shared.ConfigParams['env'];

/** As Strapi's configuration files are given it, of these variables. */
const envOf = (variables: Record<string, string>) =>
  ((name: string, fallback?: string) => variables[name] ?? fallback) as Env;
const bulletinPage = (variables: Record<string, string>) =>
  websitePage(envOf(variables), 'BULLETIN_PAGE_URL', 'boletin.html');

describe('a page of the institute’s website', () => {
  it.each([
    [
      'as its variable says',
      { BULLETIN_PAGE_URL: 'https://a.example/b', SEED: 'demo' },
      'https://a.example/b',
    ],
    ['nowhere, where that is empty', { BULLETIN_PAGE_URL: '', SEED: 'demo' }, ''],
    ['nowhere, where no example is served', { SEED: 'plan-2019' }, ''],
    [
      'the example’s, at its port',
      { SEED: 'demo', PORT: '14377' },
      'http://127.0.0.1:14377/sitio/boletin.html',
    ],
    [
      'the example’s, from this machine',
      { SEED: 'demo', HOST: '0.0.0.0' },
      'http://localhost:1337/sitio/boletin.html',
    ],
    [
      'the example’s, as it is reached',
      { SEED: 'demo', PORT: '14377', PUBLIC_URL: 'https://cms.example/rendicion/' },
      'https://cms.example/rendicion/sitio/boletin.html',
    ],
  ])('is %s', (_what, variables, page) => {
    expect(bulletinPage(variables)).toBe(page);
  });
});
