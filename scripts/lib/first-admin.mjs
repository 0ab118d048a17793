import { randomInt } from 'node:crypto';

/** `.localhost` belongs to no one (RFC 6761): mail sent there by mistake reaches nobody. */
const EMAIL = 'admin@rendicion.localhost';
const PASSWORD_LENGTH = 20;
/** Letters and digits without those that are mistaken for each other: 0 and O, 1, I and l. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
/** What Strapi asks of an administrator's password. */
const required = [/[a-z]/, /[A-Z]/, /\d/];

/**
 * A random password that Strapi accepts (about 116 bits).
 *
 * @returns {string}
 */
export function makePassword() {
  for (;;) {
    const password = Array.from({ length: PASSWORD_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(
      '',
    );
    if (required.every((kind) => kind.test(password))) return password;
  }
}

/**
 * Creates the first administrator where there is no user of the admin panel yet. Strapi has no way to
 * make someone change a password at the first login, so that the one who prints it has to ask.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi loaded
 * @returns {Promise<{ email: string, password: string } | undefined>} what to log in with; undefined when there were users
 */
export async function createFirstAdmin(strapi) {
  const users = strapi.service('admin::user');
  if (await users.exists()) return undefined;
  const credentials = { email: EMAIL, password: makePassword() };
  await users.createFirstAdmin({
    ...credentials,
    firstname: 'Administración',
    preferedLanguage: 'es',
  });
  return credentials;
}
