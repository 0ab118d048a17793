import type { Core } from '@strapi/strapi';

/**
 * A connection that PostgreSQL ends while it is made ready is one of those that are lost, and no more. Strapi makes each
 * new one ready (`SET search_path`) without looking at how that ends (`afterCreate` in @strapi/database 5.54): the
 * process would end of an unhandled rejection, as at a restart of the database, and who waits for the connection would
 * go on waiting.
 */
export function outliveLostConnections({ db }: Core.Strapi): void {
  const { dialect } = db;
  const makeReady = dialect.initialize.bind(dialect);
  dialect.initialize = async (connection) => {
    try {
      await makeReady(connection);
    } catch (error) {
      // What Knex writes on a connection it lost: its pool gives it to nobody and makes another.
      Object.assign(connection as object, { __knex__disposed: error });
    }
  };
}
