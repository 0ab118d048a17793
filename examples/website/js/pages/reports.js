import { reportCard } from '../components/cards.js';
import { fillList } from '../components/list-page.js';
import { dressPage } from '../site.js';

dressPage();
fillList({
  path: '/management-reports',
  sort: 'periodEnd:desc',
  card: reportCard,
  nothing: 'Aún no se han publicado informes de gestión.',
});
