import { randomBytes } from 'node:crypto';

const BULLETIN = 'plugin::accountability.bulletin';
const HEARING = 'plugin::accountability.hearing';
const BATCH = 500;

/**
 * Bulletins up to a number, draft and published, each of a hearing, as publishing them would have left them.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {number} from
 * @param {number} to
 */
export async function growBulletins(strapi, from, to) {
  const rowsOfHearing = /** @type {{ id: number, publishedAt: unknown }[]} */ (
    await strapi.db.query(HEARING).findMany({ select: ['id', 'publishedAt'], limit: 2 })
  );
  const hearing = (/** @type {boolean} */ published) =>
    rowsOfHearing.find(({ publishedAt }) => (publishedAt !== null) === published)?.id;
  const { joinTable } = /** @type {any} */ (strapi.db.metadata.get(BULLETIN).attributes.hearing);
  for (let first = from; first <= to; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - first + 1) }, (_, at) => first + at);
    const documents = numbers.map((n) => ({
      documentId: randomBytes(12).toString('hex'),
      title: `Boletín ${n}`,
      slug: `boletin-${n}`,
      summary: 'El instituto informó a la ciudadanía sobre los cursos de formación para el trabajo. '.repeat(
        2,
      ),
      body: 'El instituto informó a la ciudadanía sobre los cursos de formación para el trabajo. '.repeat(12),
      issuedOn: new Date(Date.UTC(2000, 0, 1 + (n % 9_000))).toISOString().slice(0, 10),
    }));
    for (const publishedAt of [null, new Date()]) {
      const { ids } = await strapi.db
        .query(BULLETIN)
        .createMany({ data: documents.map((one) => ({ ...one, publishedAt })) });
      await strapi.db
        .queryBuilder(joinTable.name)
        .insert(
          ids.map((id) => ({
            [joinTable.joinColumn.name]: Number(id),
            [joinTable.inverseJoinColumn.name]: hearing(publishedAt !== null),
          })),
        )
        .execute();
    }
  }
  // PostgreSQL does so by itself, a minute or so after this many rows were added; SQLite never does.
  if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('vacuum analyze');
}
