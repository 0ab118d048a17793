import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { type Deadline, INQUIRY_TYPES } from '../../deadlines';
import { getService } from '../../get-service';
import { escapeMarkdown } from '../../shared/text/markdown';

import { TYPE_TEXTS } from '../intake/form';
import { longDate, longInstant } from '../../shared/text/long-date';
import { issueReceipt } from './issue';
import { trackingAddress } from './tracking-address';

const TEMPLATE = 'inquiry.receipt';

/** What the outbox keeps of it, sealed, until it is sent; with the tracking code, which is kept readable nowhere else. */
const contentSchema = z.strictObject({
  filingNumber: z.string(),
  trackingCode: z.string(),
  type: z.enum(INQUIRY_TYPES),
  subject: z.string(),
  receivedAt: z.string(),
  dueOn: z.string(),
  businessDays: z.number(),
  rule: z.string(),
});

type Content = z.output<typeof contentSchema>;

/** What a filing tells of itself to its receipt's mail. */
export interface Receipted {
  filingNumber: string;
  trackingCode: string;
  subject: string;
  deadline: Deadline;
}

/**
 * Has the receipt sent to an address, with the caller's transaction: number, instant of reception, tracking code, means of
 * tracking and due date (Ley 1437 de 2011, art. 61, number 3; Decreto 1081 de 2015, art. 2.1.1.3.1). Asked for twice, it is
 * sent once.
 */
export async function sendReceipt(to: string, receipted: Receipted): Promise<void> {
  const { filingNumber, trackingCode, subject, deadline } = receipted;
  const { type, receivedAt, dueOn, businessDays, rule } = deadline;
  const content: Content = {
    filingNumber,
    trackingCode,
    type,
    subject,
    receivedAt,
    dueOn,
    businessDays,
    rule: `${rule.norm}, artículo ${rule.article}`,
  };
  await getService('outbox').enqueue({
    template: TEMPLATE,
    key: `${TEMPLATE}:${filingNumber}`,
    to,
    data: content,
    about: filingNumber,
  });
}

/** @param page where cases are followed, or none */
function wordsOf(content: Content, timeZone: string, page: string | null): string {
  const address = page && trackingAddress(page, content.filingNumber);
  const dueOn = longDate(content.dueOn, 'es');
  return `Recibimos su solicitud y quedó radicada. Guarde este mensaje: con el número y el código consulta el estado de su caso y la respuesta.

- **Número de radicado:** ${content.filingNumber}
- **Código de seguimiento:** ${content.trackingCode}
- **Recibida:** ${longInstant(content.receivedAt, timeZone, 'es')}
- **Tipo:** ${TYPE_TEXTS[content.type].label.es}
- **Asunto:** ${escapeMarkdown(content.subject)}
- **Fecha límite de respuesta:** ${dueOn} (${content.businessDays} días hábiles; ${content.rule})

## Qué sigue

Una persona del instituto revisará su solicitud y le responderá a más tardar en esa fecha. Si falta algún dato, o si otra entidad es la que debe responder, se lo informaremos.

${
  address
    ? `Siga su caso en [la página de consulta](${address}). Le pedirá el número de radicado y el código de seguimiento.`
    : 'Siga su caso en la página de consulta del instituto, con el número de radicado y el código de seguimiento.'
}

El código es secreto: quien lo tenga puede leer su caso. Nadie del instituto se lo pedirá.

## Si no recibe respuesta a tiempo

Si el ${dueOn} termina sin respuesta ni aviso de prórroga, puede insistir ante el instituto, acudir a la Personería o a la Procuraduría General de la Nación, o interponer acción de tutela (Constitución Política, artículos 23 y 86).

La constancia de radicación va adjunta.`;
}

/** Tells the outbox how a receipt reads. The constancia is made when the mail is sent, which may be after a retry. */
export function defineReceiptMail(strapi: Core.Strapi): void {
  const page = strapi.plugin('accountability').config<string>('trackingPage') || null;
  getService('outbox').define(
    TEMPLATE,
    async (data) => {
      const content = contentSchema.parse(data);
      const { timeZone } = await getService('settings').get();
      return {
        subject: `Recibimos su solicitud: radicado ${content.filingNumber}`,
        body: wordsOf(content, timeZone, page),
        attachments: [
          {
            filename: `constancia-${content.filingNumber}.pdf`,
            content: await issueReceipt(strapi, content.filingNumber, 'es'),
            contentType: 'application/pdf',
          },
        ],
      };
    },
    { es: 'Constancia de radicación', en: 'Filing receipt' },
  );
}
