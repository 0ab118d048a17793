import type { Deadline, Language } from '../../deadlines';

import { LOCALES, longDate, longInstant } from '../../shared/text/long-date';

/** What a receipt is made from: nothing in it identifies the citizen, and the tracking code is not among it. */
export interface Receipt {
  institute: {
    name: string;
    taxId: string | null;
    /** Address, telephone, email, website: one a line, in the order given. */
    contactLines: readonly string[];
    /** IANA time zone in which dates are written. */
    timeZone: string;
  };
  filingNumber: string;
  /** ISO 8601 with its offset. */
  receivedAt: string;
  /** When it was written down and numbered; ISO 8601. */
  recordedAt: string;
  /** The type's name as the reader knows it, in the receipt's language. */
  typeLabel: string;
  subject: string;
  /** How it came in, as the reader knows it, in the receipt's language. */
  channelLabel: string;
  /** How many files came with it. */
  attachments: number;
  /** Whether it goes before others (rule T8). */
  priority: boolean;
  /** In the receipt's language, for its rule's text. */
  deadline: Deadline;
  anonymous: boolean;
  /** Address of the page where a case is followed, or null. */
  trackingPage: string | null;
  /** The institute's own sentence on remedies, in place of the default one. */
  remedies?: string;
}

/** Everything a receipt says, in one language; plain text that may hold any character. */
export interface ReceiptWording {
  /** BCP 47 tag of the document. */
  lang: string;
  title: string;
  dataHeading: string;
  /** Label and value, in the order of the page. */
  data: readonly (readonly [label: string, value: string])[];
  followHeading: string;
  /** How to follow the case; the tracking page's address comes after it where there is one. */
  follow: string;
  /** What the QR code is, for whoever does not see it. */
  qrAlt: string;
  /** Where the answer will be found when there is nobody to send it to, or null. */
  anonymousAnswer: string | null;
  remediesHeading: string;
  remedies: string;
  /** Said where a character could not be printed. */
  replacementNote: string;
  footer: (page: number, pages: number) => string;
}

/** @returns the receipt's words in Spanish or English, dates written out on the institute's clocks */
export function receiptWording(receipt: Receipt, language: Language): ReceiptWording {
  return language === 'en' ? english(receipt) : spanish(receipt);
}

/** When it was recorded, in words; `null` where that is as much as when it was received. */
function recordedLater({ recordedAt, receivedAt, institute }: Receipt, language: Language): string | null {
  const [recorded, received] = [recordedAt, receivedAt].map((at) =>
    longInstant(at, institute.timeZone, language),
  );
  return recorded === undefined || recorded === received ? null : recorded;
}

function spanish(receipt: Receipt): ReceiptWording {
  const recorded = recordedLater(receipt, 'es');
  const { filingNumber, deadline, trackingPage } = receipt;
  const dueOn = longDate(deadline.dueOn, 'es');
  const term = deadline.businessDays === 1 ? '1 día hábil' : `${deadline.businessDays} días hábiles`;
  const { norm, article, text } = deadline.rule;
  return {
    lang: LOCALES.es,
    title: `Constancia de radicación ${filingNumber}`,
    dataHeading: 'Datos de la radicación',
    data: [
      ['Número de radicado', filingNumber],
      ['Fecha y hora de recepción', longInstant(receipt.receivedAt, receipt.institute.timeZone, 'es')],
      ...(recorded ? ([['Fecha y hora de radicación', recorded]] as const) : []),
      ['Tipo de solicitud', receipt.typeLabel],
      ['Asunto', receipt.subject],
      ['Canal', receipt.channelLabel],
      ['Archivos adjuntos', receipt.attachments === 0 ? 'Ninguno' : String(receipt.attachments)],
      [
        'Quién la presenta',
        receipt.anonymous ? 'Radicación anónima' : 'Persona identificada ante la entidad',
      ],
      [
        'Fecha límite de respuesta',
        `${dueOn} (${term}, contados desde el ${longDate(deadline.countedFrom, 'es')})`,
      ],
      ['Norma que fija el plazo', `${norm}, artículo ${article}. ${text}`],
      ...(receipt.priority
        ? ([['Atención prioritaria', 'Sí (Ley 1437 de 2011, artículos 5 y 20)']] as const)
        : []),
    ],
    followHeading: 'Cómo seguir su caso',
    follow:
      'Consulte el estado y la respuesta con el número de radicado y el código de seguimiento que recibió al ' +
      'radicar. El código es secreto y no aparece en esta constancia: consérvelo. ' +
      (trackingPage ? 'Página de consulta:' : 'La consulta se hace en el sitio web de la entidad.'),
    qrAlt: `Código QR con la página de consulta del radicado ${filingNumber}`,
    anonymousAnswer: receipt.anonymous
      ? 'Como la radicación es anónima, la respuesta se encuentra con esos mismos datos y, si no se conoce una ' +
        'dirección para enviarla, también se publica durante cinco días hábiles (Ley 1437 de 2011, artículos 68 y 69).'
      : null,
    remediesHeading: 'Si no recibe respuesta a tiempo',
    remedies:
      receipt.remedies ??
      `Si el ${dueOn} termina sin respuesta ni aviso de prórroga, puede insistir ante la entidad, acudir a la ` +
        'Personería o a la Procuraduría General de la Nación, o interponer acción de tutela (Constitución Política, ' +
        'artículos 23 y 86).',
    replacementNote:
      'El signo «?» ocupa el lugar de caracteres que esta constancia no puede imprimir; el registro conserva el texto original.',
    footer: (page, pages) => `Radicado ${filingNumber} · Página ${page} de ${pages}`,
  };
}

function english(receipt: Receipt): ReceiptWording {
  const recorded = recordedLater(receipt, 'en');
  const { filingNumber, deadline, trackingPage } = receipt;
  const dueOn = longDate(deadline.dueOn, 'en');
  const term = deadline.businessDays === 1 ? '1 business day' : `${deadline.businessDays} business days`;
  const { norm, article, text } = deadline.rule;
  return {
    lang: LOCALES.en,
    title: `Filing receipt ${filingNumber}`,
    dataHeading: 'Filing',
    data: [
      ['Filing number', filingNumber],
      ['Received', longInstant(receipt.receivedAt, receipt.institute.timeZone, 'en')],
      ...(recorded ? ([['Recorded', recorded]] as const) : []),
      ['Type', receipt.typeLabel],
      ['Subject', receipt.subject],
      ['Channel', receipt.channelLabel],
      ['Attached files', receipt.attachments === 0 ? 'None' : String(receipt.attachments)],
      ['Filed by', receipt.anonymous ? 'Anonymous' : 'A person known to the institute'],
      ['Answer due by', `${dueOn} (${term}, counted from ${longDate(deadline.countedFrom, 'en')})`],
      ['Rule that sets the term', `${norm}, article ${article}. ${text}`],
      ...(receipt.priority ? ([['Priority', 'Yes (Ley 1437 de 2011, articles 5 and 20)']] as const) : []),
    ],
    followHeading: 'How to follow your case',
    follow:
      'Look up its state and the answer with the filing number and the tracking code you were given on filing. ' +
      'The code is secret and is not printed here: keep it. ' +
      (trackingPage ? 'Tracking page:' : 'The look-up is on the institute’s website.'),
    qrAlt: `QR code with the tracking page of filing ${filingNumber}`,
    anonymousAnswer: receipt.anonymous
      ? 'As the filing is anonymous, the answer is found with the same details and, where no address is known to ' +
        'send it to, it is also published for five business days (Ley 1437 de 2011, articles 68 and 69).'
      : null,
    remediesHeading: 'If no answer comes in time',
    remedies:
      receipt.remedies ??
      `If ${dueOn} ends without an answer or a notice of extension, you can insist before the institute, turn to the ` +
        'Personería or the Procuraduría General de la Nación, or bring an action for protection (acción de tutela; ' +
        'Political Constitution, articles 23 and 86).',
    replacementNote:
      'The sign “?” stands for characters this receipt cannot print; the record keeps the original text.',
    footer: (page, pages) => `Filing ${filingNumber} · Page ${page} of ${pages}`,
  };
}
