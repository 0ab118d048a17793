/** @import { Commitment, HearingLink } from '../types.js' */
import { commitmentCard } from '../components/commitment-list.js';
import { fillList } from '../components/list-page.js';
import { dressPage } from '../site.js';

dressPage();
fillList({
  path: '/commitments',
  sort: 'dueOn:asc',
  card: (/** @type {Commitment & { hearing: HearingLink | null }} */ commitment) =>
    commitmentCard(commitment),
  nothing: 'Aún no hay compromisos publicados.',
});
