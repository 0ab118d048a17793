/** @import { Bulletin, Hearing, ManagementReport } from '../types.js' */
import { getList, getOne } from '../api.js';
import { bulletinCard } from '../components/cards.js';
import { nextHearing, planInBrief, results } from '../components/home-parts.js';
import { linkButton } from '../components/section.js';
import { loadCurrentPlan } from '../current-plan.js';
import { byId, h } from '../dom.js';
import { dayOf } from '../format.js';
import { empty, fillRegion } from '../region.js';
import { dressPage, loadTimeZone } from '../site.js';

const LATEST_BULLETINS = 3;

/** @param {Date} now */
async function loadNextHearing(now) {
  const [{ items }, timeZone] = await Promise.all([
    getList('/hearings', { 'filters[state][$eq]': 'announced', sort: 'startsAt:asc' }),
    loadTimeZone(),
  ]);
  const hearing = /** @type {Hearing[]} */ (items).find(
    ({ startsAt, endsAt }) => Date.parse(endsAt ?? startsAt) >= now.getTime(),
  );
  return { hearing, timeZone };
}

/** @returns {Promise<ManagementReport | null>} */
async function loadLatestReport() {
  const { items } = await getList('/management-reports', {
    sort: 'periodEnd:desc',
    'pagination[pageSize]': 1,
  });
  return items.length > 0 ? getOne(`/management-reports/${encodeURIComponent(items[0].slug)}`) : null;
}

/** @returns {Promise<Bulletin[]>} */
async function loadBulletins() {
  return (await getList('/bulletins', { sort: 'issuedOn:desc', 'pagination[pageSize]': LATEST_BULLETINS }))
    .items;
}

const now = new Date();
const quiet = { quiet: true };

dressPage();
fillRegion(
  byId('proxima-audiencia'),
  () => loadNextHearing(now),
  ({ hearing, timeZone }) => [
    hearing
      ? nextHearing(hearing, timeZone, now)
      : empty(
          'Por ahora no hay una audiencia convocada.',
          'Cuando se convoque, la fecha y el lugar aparecerán aquí.',
        ),
  ],
);
fillRegion(
  byId('resultados'),
  loadLatestReport,
  (report) => (report ? results(report) : [empty('Aún no se han publicado informes de gestión.')]),
  quiet,
);
fillRegion(
  byId('boletines'),
  loadBulletins,
  (bulletins) =>
    bulletins.length === 0
      ? [empty('Aún no se han publicado boletines.')]
      : [
          h(
            'ul',
            { class: 'cards' },
            bulletins.map((bulletin) => bulletinCard(bulletin, 'h3')),
          ),
          h('p', {}, linkButton('boletines.html', 'Ver todos los boletines', 'quiet')),
        ],
  quiet,
);
fillRegion(
  byId('plan'),
  async () => loadCurrentPlan(dayOf(now.toISOString(), await loadTimeZone())),
  planInBrief,
  { ...quiet, missing: 'Aún no se ha publicado un plan de comunicaciones.' },
);
