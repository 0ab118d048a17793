import { bulletinCard } from '../components/cards.js';
import { fillList } from '../components/list-page.js';
import { dressPage } from '../site.js';

dressPage();
fillList({
  path: '/bulletins',
  sort: 'issuedOn:desc',
  card: (bulletin) => bulletinCard(bulletin),
  nothing: 'Aún no se han publicado boletines.',
});
