import type { Core } from '@strapi/strapi';

import databaseConfig from '../../config/database';

type Parameters = Core.Config.Shared.ConfigParams;

const read = (variables: Readonly<Record<string, string>>) => {
  const env = Object.assign((name: string, otherwise: string) => variables[name] ?? otherwise, {
    int: (_: string, otherwise: number) => otherwise,
    bool: (_: string, otherwise: boolean) => otherwise,
  });
  return databaseConfig({ env: env as unknown as Parameters['env'] }).connection;
};
const DATABASE_URL = 'postgresql://usuario:secreta@localhost:5432/rendicion';

describe('the database in the environment', () => {
  it.each([
    ['sqlite', {}],
    ['sqlite', { DATABASE_CLIENT: '' }],
    ['sqlite', { DATABASE_CLIENT: 'sqlite', DATABASE_URL }],
    ['postgres', { DATABASE_URL }],
    ['postgres', { DATABASE_CLIENT: '', DATABASE_URL }],
    ['postgres', { DATABASE_CLIENT: 'postgres' }],
  ])('is %s for %j, and keeps the values of a failed statement out of the log', (client, variables) => {
    expect(read(variables)).toMatchObject({ client, compileSqlOnError: false });
  });

  it.each(['postgresql', 'mysql', 'SQLite', 'better-sqlite3', 'constructor'])(
    'is named when it is neither: «%s»',
    (client) => {
      const sentence = 'DATABASE_CLIENT no es una base de datos admitida: escriba sqlite o postgres.';
      expect(() => read({ DATABASE_CLIENT: client, DATABASE_URL })).toThrow(sentence);
    },
  );
});
