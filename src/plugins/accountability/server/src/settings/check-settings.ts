import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  afterWrite,
  attributeError,
  type DocumentMiddleware,
  instantIn,
  writtenBy,
} from '../shared/documents/document-middleware';
import { webPage } from '../shared/web-page';
import { CLOSURE, SETTINGS } from '../uids';

import { wrongHost, wrongPage } from './availability-rules';
import { CLOSURE_TOO_LONG, isTimeZone, isTooLong, unknownTimeZone } from './calendar-limits';

/** Document middleware: a setting that would stop every due date from being worked out is refused when it is saved. */
export function checkSettings(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    if (context.uid === SETTINGS && context.action === 'delete') {
      throw new errors.PolicyError(
        'La configuración no se borra: sin ella no se puede calcular ningún plazo.',
      );
    }
    const data = writtenBy(context);
    if (data && context.uid === SETTINGS && typeof data.timeZone === 'string' && !isTimeZone(data.timeZone)) {
      throw attributeError('timeZone', unknownTimeZone(data.timeZone));
    }
    if (data && context.uid === SETTINGS) checkAddresses(data);
    if (data && context.uid === CLOSURE) {
      const entry = await afterWrite(strapi, context);
      const [from, to] = [instantIn(entry, 'from'), instantIn(entry, 'to')];
      if (from && to && isTooLong(from, to)) throw attributeError('to', CLOSURE_TOO_LONG);
    }
    return next();
  };
}

function checkAddresses({ inquiryPage, checkedPages, internalHosts }: Record<string, unknown>): void {
  if (typeof inquiryPage === 'string' && inquiryPage !== '' && !webPage(inquiryPage)) {
    throw attributeError('inquiryPage', 'Escriba una dirección completa, que empiece por https://');
  }
  const page = typeof checkedPages === 'string' ? wrongPage(checkedPages) : null;
  if (page !== null) {
    throw attributeError(
      'checkedPages',
      `«${page}» no es una dirección: escriba una por línea, que empiece por https://`,
    );
  }
  const host = typeof internalHosts === 'string' ? wrongHost(internalHosts) : null;
  if (host !== null) {
    throw attributeError(
      'internalHosts',
      `«${host}» no es un equipo: escriba uno por línea, como intranet.instituto.gov.co`,
    );
  }
}
