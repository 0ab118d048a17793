import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import {
  afterWrite,
  attributeError,
  type DocumentMiddleware,
  writtenBy,
} from '../../shared/documents/document-middleware';
import { normalizeEmail } from '../../shared/forms/email';
import { CONTACT, CONTACT_GROUP } from '../../uids';

import { marksOf } from './marks';
import { SUBSCRIBERS } from './vocabulary';

/** Only the application writes these: what a person decided is nobody else's to undo. */
const KEPT = ['addressHash', 'mailingState', 'unsubscribedAt', 'refusedAt', 'refusal', 'confirmedAt'];

const NO_ADDRESS = 'Escriba un correo válido, como nombre@ejemplo.co.';
const TWIN = 'Ya hay un contacto con este correo: agregue a ese los grupos que falten.';
const NO_ORIGIN = 'De un contacto externo, escriba cómo autorizó que se le escriba.';
const NO_DATE = 'De un contacto externo, indique cuándo lo autorizó.';
const FUTURE = 'La autorización no puede ser de una fecha futura.';
const NEEDED = 'Este grupo recibe a quienes se suscriben en el sitio web: no se puede borrar.';

/**
 * Document middleware: one contact for an address however it is spelled, permission where it is needed, and an address
 * that is suppressed stays so, also under a contact made anew.
 */
export function keepContacts(strapi: Core.Strapi): DocumentMiddleware {
  const contacts = () => strapi.db.query(CONTACT);

  async function checkPermission({
    kind,
    consentOrigin,
    consentedOn,
  }: Record<string, unknown>): Promise<void> {
    const { calendar } = await getService('settings').deadlineRules();
    const today = localDate(new Date(), calendar.timeZone);
    if (typeof consentedOn === 'string' && consentedOn > today) throw attributeError('consentedOn', FUTURE);
    if (kind === 'internal') return;
    if (typeof consentOrigin !== 'string' || consentOrigin.trim() === '') {
      throw attributeError('consentOrigin', NO_ORIGIN);
    }
    if (!consentedOn) throw attributeError('consentedOn', NO_DATE);
  }

  return async (context, next) => {
    const data = context.uid === CONTACT ? writtenBy(context) : null;
    if (!data) return next();
    for (const name of KEPT) delete data[name];
    Object.assign(context.params, { data });

    const after = await afterWrite(strapi, context);
    const address = normalizeEmail(typeof after.email === 'string' ? after.email : '');
    if (address === null) throw attributeError('email', NO_ADDRESS);
    await checkPermission(after);

    const hash = await getService('suppressions').hashOf(address);
    const holder = (await contacts().findOne({ where: { addressHash: hash } })) as {
      documentId: string;
    } | null;
    const { documentId } = context.params as { documentId?: string };
    const own = context.action === 'update' && holder?.documentId === documentId;
    if (holder && !own) throw attributeError('email', TWIN);
    Object.assign(data, { email: address, addressHash: hash });
    // Another address is another mailbox: what was known of the one says nothing of the other.
    if (!own) Object.assign(data, marksOf(await getService('suppressions').reasonOf(hash)));
    return next();
  };
}

/** Document middleware: the group of the website's subscribers stays, and keeps its identifier. */
export function keepSubscribersGroup(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    if (context.uid !== CONTACT_GROUP) return next();
    if (context.action === 'update') delete writtenBy(context)?.slug;
    if (context.action !== 'delete') return next();
    const { documentId } = context.params as { documentId?: string };
    const group = (await strapi.db.query(CONTACT_GROUP).findOne({ where: { documentId } })) as {
      slug: string;
    } | null;
    if (group?.slug === SUBSCRIBERS) throw attributeError('name', NEEDED);
    return next();
  };
}
