import type { Bilingual } from '../../shared/http/language';
import { escapeMarkdown } from '../../shared/text/markdown';
import { isRecord } from '../../shared/values';
import { longDate } from '../../shared/text/long-date';

import type { CaseEventKind } from './case-file';

/** What the outbox keeps, sealed, of something that happened to a case. */
export interface CaseNews {
  filingNumber: string;
  subject: string;
  /** Of the citizen; `null` where nobody's is kept. */
  name: string | null;
  /** `YYYY-MM-DD` */
  dueOn: string;
  detail: Record<string, unknown>;
  /** As the citizen reads it, in Markdown. */
  answer: string | null;
}

interface Words {
  /** What the office calls it. */
  title: Bilingual;
  subject: (news: CaseNews) => string;
  body: (news: CaseNews) => string;
}

const text = ({ detail }: CaseNews, name: string): string => {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
};
const day = (news: CaseNews, name: string) => longDate(text(news, name), 'es');
/** What somebody wrote, paragraph by paragraph, set apart from what the institute's system says. */
const quoted = (written: string) =>
  written
    .split(/\n\s*\n/)
    .map((paragraph) => `> ${escapeMarkdown(paragraph)}`)
    .join('\n>\n');

/** The events a citizen is told of by mail, in plain words. */
export const CITIZEN_MAILS: Partial<Record<CaseEventKind, Words>> = {
  'completion-requested': {
    title: { es: 'Solicitud de completar', en: 'Request to complete' },
    subject: ({ filingNumber }) => `Necesitamos que complete su solicitud ${filingNumber}`,
    body: (news) => `Para responderle nos falta lo siguiente:

${quoted(text(news, 'missing'))}

Puede enviarlo hasta el **${day(news, 'citizenDueOn')}**, desde la página de consulta o por el medio que prefiera, con su número de radicado. Si necesita más tiempo, pídalo antes de esa fecha: se puede prorrogar una vez, por un mes más.

Mientras tanto el plazo para responderle está detenido; sigue corriendo al día siguiente de recibir lo que falta. Si no lo recibimos a tiempo entenderemos que desiste de su solicitud, y podrá presentarla de nuevo (Ley 1437 de 2011, artículo 17).`,
  },
  'completion-extended': {
    title: { es: 'Más tiempo para completar', en: 'More time to complete' },
    subject: ({ filingNumber }) => `Tiene más tiempo para completar su solicitud ${filingNumber}`,
    body: (news) =>
      `Prorrogamos el plazo para que complete su solicitud: ahora puede enviar lo que falta hasta el **${day(news, 'citizenDueOn')}** (Ley 1437 de 2011, artículo 17).`,
  },
  completed: {
    title: { es: 'Acuse de lo que faltaba', en: 'Completion received' },
    subject: ({ filingNumber }) => `Recibimos lo que faltaba de su solicitud ${filingNumber}`,
    body: ({ dueOn }) =>
      `Recibimos lo que le habíamos pedido, y el plazo para responderle vuelve a correr. La nueva fecha límite es el **${longDate(dueOn, 'es')}**.`,
  },
  extended: {
    title: { es: 'Prórroga del plazo', en: 'Extension of the term' },
    subject: ({ filingNumber }) => `Responderemos su solicitud ${filingNumber} en otra fecha`,
    body: (
      news,
    ) => `No podremos responderle el ${day(news, 'from')}, como estaba previsto. Le responderemos a más tardar el **${day(news, 'to')}**. El motivo es este:

${quoted(text(news, 'reason'))}

La ley permite ampliar el plazo una vez, antes de que termine (Ley 1437 de 2011, artículo 14, parágrafo).`,
  },
  transferred: {
    title: { es: 'Traslado por competencia', en: 'Forwarded to another authority' },
    subject: ({ filingNumber }) => `Trasladamos su solicitud ${filingNumber} a otra entidad`,
    body: (
      news,
    ) => `Lo que usted pide no le corresponde a este instituto. Por eso enviamos su solicitud a **${escapeMarkdown(text(news, 'to'))}**, que es quien debe responderle. El motivo es este:

${quoted(text(news, 'reason'))}

El plazo para responderle se cuenta desde el día siguiente a aquel en que esa entidad la reciba (Ley 1437 de 2011, artículo 21). Este mensaje es su copia del traslado.`,
  },
  answered: {
    title: { es: 'Respuesta', en: 'Answer' },
    subject: ({ filingNumber }) => `Respuesta a su solicitud ${filingNumber}`,
    body: ({ answer }) => `Respondemos su solicitud.

---

${answer ?? ''}
---`,
  },
  withdrawn: {
    title: { es: 'Desistimiento', en: 'Withdrawal' },
    subject: ({ filingNumber }) => `Terminó el trámite de su solicitud ${filingNumber}`,
    body: (news) =>
      text(news, 'grounds') === 'by-citizen'
        ? `Como usted lo pidió, terminamos el trámite de su solicitud.

${quoted(text(news, 'reason'))}

Puede presentarla de nuevo cuando quiera (Ley 1437 de 2011, artículo 18).`
        : `El plazo para completar su solicitud terminó sin que recibiéramos lo que faltaba. Por eso se decretó el desistimiento y el archivo del expediente, por este motivo:

${quoted(text(news, 'reason'))}

Contra esta decisión procede únicamente el recurso de reposición, dentro de los diez (10) días hábiles siguientes. También puede presentar su solicitud de nuevo (Ley 1437 de 2011, artículos 17 y 76).`,
  },
  annulled: {
    title: { es: 'Radicado anulado', en: 'Filing annulled' },
    subject: ({ filingNumber }) => `Se anuló el radicado ${filingNumber}`,
    body: (news) => `El radicado ${news.filingNumber} se anuló y no se tramita. El motivo es este:

${quoted(text(news, 'reason'))}

Si no está de acuerdo, responda a este mensaje o comuníquese con el instituto.`,
  },
};

/** Whether what a sealed message held is what a mail is written from. */
export function newsOf(data: Record<string, unknown>): CaseNews {
  const { filingNumber, subject, name, dueOn, detail, answer } = data;
  if (typeof filingNumber !== 'string' || typeof subject !== 'string' || typeof dueOn !== 'string') {
    throw new Error('The news of a case lack its number, subject or due date');
  }
  return {
    filingNumber,
    subject,
    name: typeof name === 'string' ? name : null,
    dueOn,
    detail: isRecord(detail) ? detail : {},
    answer: typeof answer === 'string' ? answer : null,
  };
}

/** A whole letter: who it is to, what it is about, what happened, and where the case can be followed. */
export function letterTo(news: CaseNews, words: Words, tracking: string | null, files: string | null) {
  const { filingNumber, name } = news;
  const greeting = name === null ? 'Apreciado(a) ciudadano(a):' : `Apreciado(a) ${escapeMarkdown(name)}:`;
  const page =
    tracking === null ? 'la página de consulta del instituto' : `[la página de consulta](${tracking})`;
  return {
    subject: words.subject(news),
    body: [
      greeting,
      words.body(news),
      ...(files === null ? [] : [files]),
      `- **Número de radicado:** ${filingNumber}\n- **Asunto:** ${escapeMarkdown(news.subject)}`,
      `Siga su caso en ${page}, con el número de radicado y el código de seguimiento que recibió al radicar.`,
    ].join('\n\n'),
  };
}
