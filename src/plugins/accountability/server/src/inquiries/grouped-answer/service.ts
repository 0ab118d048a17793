import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { type Answerer, answerText } from '../answer/answer-text';
import type { Actor, Together } from '../case/case-file';

import { groupCheck } from './check';
import { type GroupedCase, groups, sentencesOf } from './group';
import { letterOf } from './letter';
import { type PublicTexts, publicTextsOf } from './public-texts';
import { GroupRefusedError } from './refusals';
import { publishedAbove } from './threshold';
import type { AnswerTogether } from './validation';

/** What a group was answered with. */
export interface AnsweredGroup {
  cases: { documentId: string; filingNumber: string }[];
  /** The published answer's id; `null` where none was published. */
  publishedAnswer: string | null;
}

/** What all the cases of a group have in common. */
interface GivenAnswer {
  letter: string;
  outcome: AnswerTogether['outcome'];
  together: Together;
  answerer: Answerer;
  actor: Actor;
  at: Date;
}

/** One answer to many analogous petitions (Ley 1437 de 2011, art. 22; rule T9). */
export function groupedAnswerService({ strapi }: { strapi: Core.Strapi }) {
  const group = groups(strapi);

  async function answerOne(one: GroupedCase, given: GivenAnswer): Promise<void> {
    const { documentId, filingNumber, version } = one;
    const { letter, outcome, together, answerer, actor, at } = given;
    const text = answerText(letter, one, answerer, at);
    try {
      await getService('inquiries').takeStep(documentId, { step: 'answer', text, outcome, together }, actor, {
        version: version ?? 0,
        within: () => getService('desk').drafts.finish(documentId),
      });
    } catch (error) {
      // Somebody was faster since the cases were read: their names are what tells the editor which to look at.
      throw new GroupRefusedError([{ documentId, filingNumber, sentences: sentencesOf(error) }]);
    }
  }

  async function publish(
    { documentId, version }: GroupedCase,
    others: readonly GroupedCase[],
    texts: PublicTexts & { accepted: readonly string[] },
    { actor, at }: GivenAnswer,
  ): Promise<void> {
    const publication = {
      ...texts,
      topic: null,
      // For good, also where this case's citizen left no address: the others are told where to find it.
      until: null,
      version: (version ?? 0) + 1,
      together: others.map((one) => one.documentId),
    };
    await getService('publication').publish(documentId, publication, actor, at);
  }

  return {
    ...groupCheck(strapi),

    /**
     * Answers all the cases with one text, each with its event and its mail, and publishes the answer once, with the case
     * that was filed first, where texts to publish are given: all of it, or nothing.
     *
     * @throws UnknownVariablesError, PublicTextsMissingError, PersonalDataError, GroupRefusedError
     */
    async answer(request: AnswerTogether, actor: Actor, at = new Date()): Promise<AnsweredGroup> {
      const { documentIds, text, outcome, accepted, versions } = request;
      const texts = publicTextsOf(request, documentIds.length, await publishedAbove());
      const { answers } = getService('desk');
      answers.requireKnownVariables(text);

      const cases = await group.read(documentIds);
      const refused = await group.refused(
        documentIds,
        cases,
        { step: 'answer', text, outcome },
        versions,
        at,
      );
      const [first, ...others] = cases;
      if (refused.length > 0 || !first) throw new GroupRefusedError(refused);

      const published = texts !== null;
      const given: GivenAnswer = {
        letter: letterOf(strapi, text, cases, published),
        outcome,
        together: { group: first.documentId, others: others.length, published },
        answerer: await answers.answerer(),
        actor,
        at,
      };
      await strapi.db.transaction(async () => {
        await answerOne(first, given);
        // Before the others are answered: what it refuses, it refuses at once.
        if (texts) await publish(first, others, { ...texts, accepted }, given);
        for (const one of others) await answerOne(one, given);
      });
      return {
        cases: cases.map(({ documentId, filingNumber }) => ({ documentId, filingNumber })),
        publishedAnswer: published ? first.documentId : null,
      };
    },
  };
}
