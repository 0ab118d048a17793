import type { IsoDate } from '../deadlines';
import type { Frequency } from '../plans';
import type { Language } from '../shared/http/language';
import { longDate, longMonth } from '../shared/text/long-date';

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
  const es = language === 'es';
  switch (rule) {
    case 'permanent': {
      const month = longMonth(anchorOn, language);
      return es ? `Revisión de ${month}` : `Review of ${month}`;
    }
    case 'quarterly': {
      const [year, month] = anchorOn.split('-');
      const quarter = QUARTERS[language][Math.ceil(Number(month) / 3) - 1];
      return es
        ? `Informe del ${quarter} trimestre de ${year}`
        : `Report of the ${quarter} quarter of ${year}`;
    }
    case 'before-hearing': {
      const on = longDate(anchorOn, language);
      return es ? `Antes de la audiencia del ${on}` : `Before the hearing of ${on}`;
    }
  }
}
