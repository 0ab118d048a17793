import { planCard } from '../components/cards.js';
import { fillList } from '../components/list-page.js';
import { dressPage } from '../site.js';

dressPage();
fillList({
  path: '/plans',
  sort: 'periodStart:desc',
  card: planCard,
  nothing: 'Aún no se ha publicado un plan de comunicaciones.',
});
