import { nameOfDay } from './calendar';
import { dayAt } from './days';
import type { Deadline } from './explain';
import type { Language } from './language';
import { type Rule, termFor } from './terms';

const LANGUAGES: readonly Language[] = ['es', 'en'];

/**
 * A deadline told in a language, whichever it was told in before: it is stored as its citizen heard it, and others read it. What
 * it says of dates stays as it is; what the institute wrote (the reason of a closure) stays in its words.
 */
export function toldIn<T extends Deadline>(deadline: T, language: Language): T {
  return {
    ...deadline,
    rule: ruleIn(deadline, language),
    skipped: deadline.skipped.map(({ date, reason }) => {
      const name = nameOfDay(dayAt(date));
      const isName = name !== null && Object.values(name).includes(reason);
      return { date, reason: isName ? name[language] : reason };
    }),
  };
}

/** A rule of today's law; one that was told in other words is history, and stays. */
function ruleIn({ type, businessDays, rule }: Deadline, language: Language): Rule {
  const toldNow = (one: Language) => termFor(type, { [type]: businessDays }, one).rule;
  return LANGUAGES.some((one) => toldNow(one).text === rule.text) ? toldNow(language) : rule;
}
