import type { Core } from '@strapi/strapi';

import { networkSettings } from '../../src/plugins/accountability/server/src/dispatches/social/settings';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Reads from an object what Strapi reads from the environment. */
const envOf = (values: Record<string, string>) =>
  ((name: string, otherwise?: string) => values[name] ?? otherwise) as Env;
const settingsOf = (values: Record<string, string>) => networkSettings(envOf(values));

const FACEBOOK = { FACEBOOK_PAGE_ID: '104000000000001', FACEBOOK_PAGE_TOKEN: 'secret-token' };
const X = {
  X_API_KEY: 'secret-key',
  X_API_SECRET: 'secret-secret',
  X_ACCESS_TOKEN: 'secret-access',
  X_ACCESS_SECRET: 'secret-access-secret',
};

describe('the social networks in the environment', () => {
  it('are left to people where nothing is said', () => {
    expect(settingsOf({})).toEqual({ facebook: null, x: null });
    expect(settingsOf({ FACEBOOK_PAGE_ID: ' ', X_API_KEY: '' })).toEqual({ facebook: null, x: null });
  });

  it('are where they are for everybody, unless somebody says otherwise', () => {
    expect(settingsOf({ ...FACEBOOK, ...X })).toEqual({
      facebook: {
        pageId: '104000000000001',
        token: 'secret-token',
        expires: null,
        apiUrl: 'https://graph.facebook.com',
      },
      x: {
        apiKey: 'secret-key',
        apiSecret: 'secret-secret',
        accessToken: 'secret-access',
        accessSecret: 'secret-access-secret',
        apiUrl: 'https://api.x.com',
      },
    });
    const { facebook } = settingsOf({
      ...FACEBOOK,
      FACEBOOK_API_URL: 'http://127.0.0.1:8080/',
      FACEBOOK_TOKEN_EXPIRES: '2027-01-31',
    });
    expect(facebook).toMatchObject({ apiUrl: 'http://127.0.0.1:8080', expires: '2027-01-31' });
  });

  it.each([
    [{ FACEBOOK_PAGE_ID: '1' }, 'falta FACEBOOK_PAGE_TOKEN'],
    [{ FACEBOOK_PAGE_TOKEN: 'secret-token' }, 'falta FACEBOOK_PAGE_ID'],
    [{ ...X, X_ACCESS_SECRET: '', X_API_KEY: ' ' }, 'falta X_API_KEY y X_ACCESS_SECRET'],
    [{ ...FACEBOOK, FACEBOOK_PAGE_ID: 'instituto' }, 'FACEBOOK_PAGE_ID es el número'],
    [{ ...FACEBOOK, FACEBOOK_TOKEN_EXPIRES: '31/01/2027' }, 'FACEBOOK_TOKEN_EXPIRES no es un día'],
    [{ ...FACEBOOK, FACEBOOK_TOKEN_EXPIRES: '2027-02-30' }, 'FACEBOOK_TOKEN_EXPIRES no es un día'],
    [{ ...FACEBOOK, FACEBOOK_API_URL: 'graph.facebook.com' }, 'FACEBOOK_API_URL no es la dirección'],
    [{ ...X, X_API_URL: 'https://api.x.com/2' }, 'X_API_URL no es la dirección'],
    [{ ...X, X_API_URL: 'ftp://api.x.com' }, 'X_API_URL no es la dirección'],
  ])('say what is to be corrected, and no secret: %j', (values, sentence) => {
    expect(() => settingsOf(values)).toThrow(sentence);
    expect(() => settingsOf(values)).not.toThrow(/secret/);
  });
});
