import { type Child, html, type Html } from '../html';
import type { Filing } from '../surroundings';

import { facts } from './facts';
import { websiteLink } from './link';

/** The link to the website's inquiry form; nothing where nobody said where that is. */
export const formLink = ({ form }: Filing, kind: string | null = null): Child =>
  form !== null && websiteLink(form, 'Presentar una solicitud', kind);

/** The link to where the website shows how a case stands. */
export const trackingLink = ({ tracking }: Filing): Child =>
  tracking !== null && websiteLink(tracking, 'Consultar una solicitud');

/**
 * How to file: on the website's own page or, where nobody said where that is, in words and by what the institute is reached
 * by. Petitions are filed by any suitable medium (Ley 1437 de 2011, art. 5.1).
 */
export function howToFile(filing: Filing): Html {
  const form = formLink(filing, 'rc-button');
  const tracking = trackingLink(filing);
  return html`<div class="rc-filing">
    ${form ? html`<p>${form}</p>` : inWords(filing)}${tracking && html`<p>${tracking}</p>`}
  </div>`;
}

function inWords({ institute, email, phone, address }: Filing): Child {
  const media = facts({
    'Correo electrónico': email !== null && html`<a href="mailto:${email}">${email}</a>`,
    Teléfono: phone,
    Dirección: address,
  });
  const where = media === null ? `en las oficinas de ${institute}.` : 'por estos medios:';
  return html`<p>
      Puede presentar una petición, queja, reclamo, sugerencia o denuncia, de palabra o por escrito, ${where}
    </p>
    ${media}`;
}
