import type { Bilingual } from '../../shared/http/language';
import { longInstant } from '../../shared/text/long-date';
import { escapeMarkdown } from '../../shared/text/markdown';
import { webPage } from '../../shared/web-page';

import type { Arrangement, News } from './news';
import type { Attendance } from './vocabulary';

/** What a mail to somebody who comes to a hearing is about. */
export type MailKind = News | 'registered' | 'registered-before' | 'place-free' | 'withdrawn';

/** What the outbox keeps, sealed, of such a mail. */
export interface RegistrationMail {
  kind: MailKind;
  name: string;
  hearing: { documentId: string; slug: string; title: string };
  attendance: Attendance;
  /** Whether they have a place, or wait for one. */
  confirmed: boolean;
  code: string;
  /** Of the calendar file. */
  sequence: number;
  arrangement: Arrangement;
  /** What they knew before, where that changed. */
  before: Arrangement | null;
  /** Why, in the institute's words. */
  reason: string | null;
}

interface Words {
  title: Bilingual;
  subject: (mail: RegistrationMail) => string;
  /** @param when how an instant reads */
  text: (mail: RegistrationMail, when: (instant: string) => string) => string;
}

const because = ({ reason }: RegistrationMail) =>
  reason === null ? '' : `\n\nEl motivo es este:\n\n> ${escapeMarkdown(reason)}`;
const waits =
  'Los cupos presenciales están llenos: usted quedó en **lista de espera**. Si alguien cancela, el lugar pasa a quien se inscribió primero y se lo avisamos por este medio.';

export const MAIL_WORDS: Record<MailKind, Words> = {
  registered: {
    title: { es: 'Inscripción a una audiencia', en: 'Registration for a hearing' },
    subject: ({ confirmed, hearing }) =>
      confirmed ? `Su inscripción: ${hearing.title}` : `Está en lista de espera: ${hearing.title}`,
    text: ({ confirmed }) => (confirmed ? 'Recibimos su inscripción. Lo esperamos.' : waits),
  },
  'registered-before': {
    title: { es: 'Inscripción repetida', en: 'Repeated registration' },
    subject: ({ hearing }) => `Ya estaba en la lista: ${hearing.title}`,
    text: ({ confirmed }) =>
      `Alguien volvió a llenar el formulario con este correo. **Su inscripción es la misma de antes** y no cambió nada. ${confirmed ? 'Su lugar está reservado.' : 'Sigue en lista de espera.'} Si quiere corregir algún dato, cancele y haga una inscripción nueva.`,
  },
  'place-free': {
    title: { es: 'Se liberó un cupo', en: 'A place became free' },
    subject: ({ hearing }) => `Ya tiene un lugar: ${hearing.title}`,
    text: () =>
      'Se liberó un cupo y **ahora es suyo**. Si ya no puede asistir, cancele para que otra persona lo use.',
  },
  withdrawn: {
    title: { es: 'Inscripción cancelada', en: 'Registration cancelled' },
    subject: ({ hearing }) => `Canceló su inscripción: ${hearing.title}`,
    text: () =>
      'Cancelamos su inscripción, como lo pidió. Si cambia de opinión puede inscribirse de nuevo, mientras haya tiempo.',
  },
  cancelled: {
    title: { es: 'Audiencia cancelada', en: 'Hearing cancelled' },
    subject: ({ hearing }) => `Se canceló: ${hearing.title}`,
    text: (mail, when) =>
      `La audiencia anunciada para el ${when((mail.before ?? mail.arrangement).startsAt)} **se canceló**.${because(mail)}`,
  },
  resumed: {
    title: { es: 'Audiencia anunciada de nuevo', en: 'Hearing announced again' },
    subject: ({ hearing }) => `Sí se realizará: ${hearing.title}`,
    text: (mail) =>
      `La audiencia que se había cancelado **sí se realizará**. Su inscripción sigue en pie.${because(mail)}`,
  },
  moved: {
    title: { es: 'Cambio de fecha de una audiencia', en: 'Hearing moved' },
    subject: ({ hearing }) => `Cambió la fecha: ${hearing.title}`,
    text: (mail, when) =>
      `La audiencia del ${when((mail.before ?? mail.arrangement).startsAt)} cambió de fecha: será el **${when(mail.arrangement.startsAt)}**.${because(mail)}\n\nSu inscripción sigue en pie. Si no puede asistir en la nueva fecha, cancele para que otra persona use el lugar.`,
  },
  rearranged: {
    title: { es: 'Cambio en una audiencia', en: 'Change of a hearing' },
    subject: ({ hearing }) => `Cambió el lugar, el modo o la hora de cierre: ${hearing.title}`,
    text: () =>
      'La audiencia conserva su fecha, pero cambió el lugar, la manera de asistir o la hora en que termina. Su inscripción sigue en pie. Así queda:',
  },
};

const ATTENDANCES: Record<Attendance, string> = { 'in-person': 'Presencial', virtual: 'Virtual' };

/** Whether what a mail tells of is no longer to come, for who reads it. */
export const isOver = ({ kind }: RegistrationMail): boolean => kind === 'cancelled' || kind === 'withdrawn';

function facts(
  { hearing, attendance, confirmed, code, arrangement }: RegistrationMail,
  when: (at: string) => string,
) {
  const { startsAt, venue, address, streamUrl } = arrangement;
  const place = [venue, address].filter((part): part is string => Boolean(part)).map(escapeMarkdown);
  const inPerson = attendance === 'in-person';
  const stream = webPage(streamUrl ?? '')?.href;
  return [
    ['Audiencia', escapeMarkdown(hearing.title)],
    ['Cuándo', when(startsAt)],
    ...(inPerson && place.length > 0 ? [['Dónde', place.join(', ')]] : []),
    ...(stream ? [['Transmisión', `<${stream}>`]] : []),
    ['Cómo asiste', `${ATTENDANCES[attendance]}${confirmed ? '' : ' (en lista de espera)'}`],
    ['Código de inscripción', code],
  ].map(([name, value]) => `- **${name}:** ${value}`);
}

/**
 * A whole letter.
 *
 * @param cancelAt where the registration is cancelled with its code; `null`: on the hearing's page
 */
export function letterOf(mail: RegistrationMail, timeZone: string, cancelAt: string | null) {
  const words = MAIL_WORDS[mail.kind];
  const when = (instant: string) => longInstant(instant, timeZone, 'es');
  const cancel =
    cancelAt === null ? 'en la página de la audiencia, con su código' : `[en esta página](${cancelAt})`;
  const ahead = isOver(mail)
    ? []
    : [
        facts(mail, when).join('\n'),
        ...(mail.confirmed && mail.attendance === 'in-person'
          ? ['Muestre en la entrada el código QR adjunto, o diga su nombre.']
          : []),
        `Si no va a asistir, cancele ${cancel}. El código es personal: quien lo tenga puede cancelar su inscripción.`,
      ];
  return {
    subject: words.subject(mail),
    body: [`Apreciado(a) ${escapeMarkdown(mail.name)}:`, words.text(mail, when), ...ahead].join('\n\n'),
  };
}
