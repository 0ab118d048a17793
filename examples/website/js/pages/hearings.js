/** @import { Hearing } from '../types.js' */
import { hearingCard } from '../components/cards.js';
import { fillList } from '../components/list-page.js';
import { dressPage, loadTimeZone } from '../site.js';

dressPage();
const timeZone = await loadTimeZone();
fillList({
  path: '/hearings',
  sort: 'startsAt:desc',
  card: (/** @type {Hearing} */ hearing) => hearingCard(hearing, timeZone),
  nothing: 'Aún no se ha convocado una audiencia pública.',
});
