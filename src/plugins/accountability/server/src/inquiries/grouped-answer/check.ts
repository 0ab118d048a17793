import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { renderMarkdown } from '../../shared/text/markdown';
import { answerText } from '../answer/answer-text';
import { unknownVariables } from '../answer/variables';

import { type GroupedCase, groups } from './group';
import { letterOf } from './letter';
import { findingsIn } from './public-texts';
import { publishedAbove } from './threshold';
import type { CheckTogether } from './validation';

/** A request nothing can be said against but by the case itself. */
const SAMPLE = { step: 'answer', text: '', outcome: 'granted' } as const;

/** What an editor wants to know of a group before they answer it. */
export function groupCheck(strapi: Core.Strapi) {
  const group = groups(strapi);

  async function previewOf(text: string, cases: readonly GroupedCase[], published: boolean, now: Date) {
    const [first] = cases;
    if (!first || text.trim() === '') return null;
    const letter = letterOf(strapi, text, cases, published);
    const shown = answerText(letter, first, await getService('desk').answers.answerer(), now);
    return { html: renderMarkdown(shown) ?? '', unknownVariables: unknownVariables(text) };
  }

  return {
    /**
     * Each case with its version, what is against answering it and who else is at it; what of the texts may be somebody's
     * data; and the answer as the first citizen will read it, their name left open.
     *
     * @param asker `publishes`: whether they may publish; what is found tells what is known of people
     */
    async check(request: CheckTogether, asker: { userId: number; publishes: boolean }, now = new Date()) {
      const { documentIds, text, publicQuestion, publicAnswer } = request;
      const cases = await group.read(documentIds);
      const refused = await group.refused(documentIds, cases, SAMPLE, {}, now);
      const { drafts, presence } = getService('desk');
      const drafting = await drafts.authors(documentIds);
      const present = await presence.others(documentIds, asker.userId, now);
      const above = await publishedAbove();
      const mustBePublished = documentIds.length > above;
      const looksForData = asker.publishes && publicQuestion + publicAnswer !== '';
      return {
        above,
        mustBePublished,
        mayPublish: asker.publishes,
        cases: cases.map(({ documentId, filingNumber, subject, version, state }) => ({
          documentId,
          filingNumber,
          subject,
          version: version ?? 0,
          unassigned: state === 'received',
          refusal: refused.find((one) => one.documentId === documentId)?.sentences ?? null,
          drafting: drafting.get(documentId) ?? null,
          present: present.get(documentId) ?? [],
        })),
        findings: looksForData ? await findingsIn(cases, { publicQuestion, publicAnswer }) : [],
        preview: await previewOf(text, cases, mustBePublished || publicAnswer.trim() !== '', now),
      };
    },
  };
}
