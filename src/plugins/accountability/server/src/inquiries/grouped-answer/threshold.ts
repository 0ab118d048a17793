import { getService } from '../../get-service';

/** Ley 1437 de 2011, art. 22: more than ten. */
const STATUTORY = 10;

/** Above how many cases one answer has to be published: the institute's own number, or the law's. */
export async function publishedAbove(): Promise<number> {
  return (await getService('settings').get()).groupedAnswerAbove ?? STATUTORY;
}
