import { type IsoDate, parseDate } from '../deadlines';
import type { Frequency } from '../plans';
import type { Bilingual, Language } from '../shared/language';

const LOCALES: Bilingual = { es: 'es-CO', en: 'en' };
const QUARTERS: Record<Language, readonly string[]> = {
  es: ['primer', 'segundo', 'tercer', 'cuarto'],
  en: ['first', 'second', 'third', 'fourth'],
};

/**
 * What an occurrence is called: «Revisión de enero de 2019», «Informe del primer trimestre de 2019», «Antes de la
 * audiencia del 26 de julio de 2019».
 *
 * @param anchorOn the day the rule hangs on: the end of the month or quarter, or the hearing, `YYYY-MM-DD`
 */
export function occurrenceLabel(rule: Frequency, anchorOn: IsoDate, language: Language): string {
  const day = parseDate(anchorOn);
  const es = language === 'es';
  switch (rule) {
    case 'permanent': {
      const month = day.toLocaleString(LOCALES[language], { month: 'long', year: 'numeric' });
      return es ? `Revisión de ${month}` : `Review of ${month}`;
    }
    case 'quarterly': {
      const quarter = QUARTERS[language][Math.ceil(day.month / 3) - 1];
      return es
        ? `Informe del ${quarter} trimestre de ${day.year}`
        : `Report of the ${quarter} quarter of ${day.year}`;
    }
    case 'before-hearing': {
      const on = day.toLocaleString(LOCALES[language], { dateStyle: 'long' });
      return es ? `Antes de la audiencia del ${on}` : `Before the hearing of ${on}`;
    }
  }
}
