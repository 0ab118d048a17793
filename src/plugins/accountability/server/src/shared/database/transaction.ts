import type { Core } from '@strapi/strapi';

/** A running database transaction, as Knex takes it. */
export type Transaction = Parameters<ReturnType<Core.Strapi['db']['getConnection']>['transacting']>[0];
