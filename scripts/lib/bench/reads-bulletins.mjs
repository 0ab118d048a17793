const BULLETIN = 'plugin::accountability.bulletin';
const REPORT = 'plugin::accountability.management-report';
const HEARING = 'plugin::accountability.hearing';
const ACTION = 'plugin::accountability.plan-action';
const PLAN = 'plugin::accountability.plan';
const PERMISSION = 'plugin::users-permissions.permission';

const SENTENCE =
  'El instituto informó a la ciudadanía sobre los **cursos de formación** para el trabajo, la feria de empleo y los créditos para la microempresa. ';
const BODY = `## Lo que se hizo\n\n${SENTENCE.repeat(7)}\n\n- Inscripciones abiertas\n- Sin costo\n`;
const SUMMARY = SENTENCE.replaceAll('*', '');

/** The same list, asked of Strapi's own REST. */
export const STRAPI_LIST = `/api/bench-bulletins?${new URLSearchParams({
  sort: 'issuedOn:desc',
  'pagination[pageSize]': '25',
  fields: 'number,title,slug,summary,issuedOn,publishedAt,updatedAt,body',
  'populate[cover]': 'true',
  'populate[report][fields]': 'title,slug,kind',
  'populate[hearing][fields]': 'title,slug,startsAt,state',
  'populate[actions][fields]': 'name,channel',
})}`;

/**
 * Gives the type of bulletins Strapi's own list, which the plugin does not, with what the public may see through it.
 *
 * @param {{ strapi: import('@strapi/strapi').Core.Strapi, require: NodeJS.Require }} application
 */
export async function routeOfStrapis({ strapi, require }) {
  const { factories } = require('@strapi/strapi');
  strapi.get('services').set(BULLETIN, factories.createCoreService(BULLETIN));
  const own = factories.createCoreController(BULLETIN)({ strapi });
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const uid of [BULLETIN, REPORT, HEARING, ACTION]) {
    // Where there is no controller of that name, Strapi knows no such action, and it takes new ones while it starts only.
    strapi.isLoaded = false;
    await strapi.contentAPI.permissions.providers.action.register(`${uid}.find`, {});
    strapi.isLoaded = true;
    await strapi.db.query(PERMISSION).create({ data: { action: `${uid}.find`, role: role.id } });
  }
  const route = {
    method: 'GET',
    path: '/bench-bulletins',
    handler: own.find.bind(own),
    config: { auth: { scope: [`${BULLETIN}.find`] } },
  };
  strapi.server.api('content-api').routes([/** @type {any} */ (route)]);
}

/** Published bulletins with all they show. @param {import('@strapi/strapi').Core.Strapi} strapi @param {number} count */
export async function addBulletins(strapi, count) {
  const published = /** @type {const} */ ({ status: 'published' });
  const plan = await strapi
    .documents(PLAN)
    .create({ data: { title: 'Plan', periodStart: '2026-01-01', periodEnd: '2026-12-31' }, ...published });
  const action = await strapi.documents(ACTION).create({
    data: { name: 'Boletines', channel: 'bulletin', scope: 'external', order: 1, plan: plan.documentId },
    ...published,
  });
  const report = await strapi.documents(REPORT).create({
    data: { title: 'Informe', kind: 'annual', periodStart: '2026-01-01', periodEnd: '2026-12-31' },
    ...published,
  });
  const hearing = await strapi.documents(HEARING).create({
    data: { title: 'Audiencia', startsAt: '2026-12-01T15:00:00Z', modality: 'in-person', state: 'announced' },
    ...published,
  });
  for (let n = 1; n <= count; n += 1) {
    const cover = await strapi.db.query('plugin::upload.file').create({
      data: {
        name: `portada-${n}.jpg`,
        alternativeText: 'Asistentes a la feria',
        hash: `portada_${n}`,
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 120,
        width: 1200,
        height: 800,
        url: `/uploads/portada_${n}.jpg`,
        provider: 'local',
      },
    });
    await strapi.documents(BULLETIN).create({
      data: {
        title: `Boletín ${n}`,
        summary: SUMMARY,
        body: BODY,
        issuedOn: new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10),
        cover: cover.id,
        report: report.documentId,
        hearing: hearing.documentId,
        actions: [action.documentId],
      },
      ...published,
    });
  }
}
