import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { JsonRecord } from '../../outbox/templates';
import { webPage } from '../../shared/web-page';

export const CONFIRMATION_TEMPLATE = 'subscription.confirm';

/** The page where a code confirms. It stands behind the `#`, which no browser sends to a server. */
function confirmationAddress(page: string, code: string): string | null {
  const address = webPage(page);
  if (!address) return null;
  address.hash = `codigo=${code}`;
  return address.href;
}

/** Tells the outbox how the mail reads that asks whether somebody wants bulletins. */
export function defineSubscriptionMail(strapi: Core.Strapi): void {
  const page = strapi.plugin('accountability').config<string>('subscriptionPage') || '';

  const render = (data: JsonRecord) => {
    const code = String(data.code);
    const address = confirmationAddress(page, code);
    return Promise.resolve({
      subject: 'Confirme su suscripción al boletín',
      body: [
        'Alguien, esperamos que usted, pidió recibir en este correo el boletín de rendición de cuentas.',
        address === null
          ? 'Para confirmarlo, escriba este código en la página de suscripción del sitio web:'
          : `Para confirmarlo, [abra esta página](${address}) y oprima «Confirmar mi suscripción». El código es:`,
        `**${code}**`,
        'Vale siete días. Si no fue usted, no haga nada: sin confirmar no le escribiremos más, y en siete días se borra lo que se escribió en el formulario.',
      ].join('\n\n'),
    });
  };
  getService('outbox').define(CONFIRMATION_TEMPLATE, render, {
    es: 'Confirmación de suscripción',
    en: 'Confirmation of a subscription',
  });
}
