/** @import { Plan } from '../types.js' */
import { planCard } from '../components/cards.js';
import { fillList } from '../components/list-page.js';
import { dayOf } from '../format.js';
import { dressPage, loadTimeZone } from '../site.js';

dressPage();
const today = dayOf(new Date().toISOString(), await loadTimeZone());
fillList({
  path: '/plans',
  sort: 'periodStart:desc',
  card: (/** @type {Plan} */ plan) => planCard(plan, today),
  nothing: 'Aún no se ha publicado un plan de comunicaciones.',
});
