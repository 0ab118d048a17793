import mjml2html from 'mjml';

import { type Institute, type LaidOutMail, LOGO_CID, plainText } from '../../outbox';
import { escapeHtml } from '../../shared/text/escape-html';
import { renderMarkdown } from '../../shared/text/markdown';

/** A mail to many, before it is anybody's. */
export interface MailText {
  subject: string;
  /** Markdown. */
  body: string;
  /** Files too large to go with it. */
  links: readonly { name: string; url: string }[];
  /** Above the text of a memo: `De`, `Para`, `Asunto`. */
  heading?: readonly (readonly [name: string, value: string])[];
  institute: Institute;
  /** The logo's alternative text; `null` where there is none. */
  logo: string | null;
  /** Whether it says how to leave the mailing. */
  leavable: boolean;
}

/** Where each reader's own address to unsubscribe goes. No such host exists (RFC 2606). */
export const UNSUBSCRIBE = 'https://baja.invalid/';

/** The institute's blue on white, and dark text: 7:1 and more (WCAG 1.4.6). */
const COLORS = { ink: '#212134', muted: '#4a4a6a', accent: '#0b4f9e', page: '#f3f5f9', rule: '#d0d7e2' };
const FONT = 'Arial, Helvetica, sans-serif';

/** Of what `renderMarkdown` gives; made inline, because mail programs drop style sheets. */
const STYLES = `
.texto p { margin: 0 0 16px; }
.texto h2 { margin: 24px 0 12px; font-size: 21px; line-height: 1.3; color: ${COLORS.accent}; }
.texto h3, .texto h4 { margin: 20px 0 8px; font-size: 18px; line-height: 1.3; }
.texto ul, .texto ol { margin: 0 0 16px; padding-left: 24px; }
.texto li { margin: 0 0 6px; }
.texto a { color: ${COLORS.accent}; text-decoration: underline; overflow-wrap: anywhere; }
.texto blockquote { margin: 0 0 16px; padding-left: 16px; border-left: 4px solid ${COLORS.rule}; }
.texto table { border-collapse: collapse; margin: 0 0 16px; }
.texto th, .texto td { text-align: left; padding: 6px 10px; border: 1px solid ${COLORS.rule}; }
.texto img { max-width: 100%; height: auto; }
`;

const WHY = 'Le escribimos porque su organización o usted autorizó recibir información del instituto.';

const contactLines = ({ address, phone, email, website }: Institute) =>
  [address, phone && `Teléfono: ${phone}`, email && `Correo: ${email}`, website].filter(
    (line): line is string => Boolean(line),
  );

const headingHtml = (heading: MailText['heading'] = []) =>
  heading.length === 0
    ? ''
    : `<mj-section background-color="#ffffff" padding="8px 24px 0"><mj-column><mj-table font-size="16px" color="${COLORS.ink}">${heading
        .map(
          ([name, value]) =>
            `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:4px 16px 4px 0;white-space:nowrap">${escapeHtml(name)}</th><td style="padding:4px 0">${escapeHtml(value)}</td></tr>`,
        )
        .join('')}</mj-table></mj-column></mj-section>`;

const linksMarkdown = (links: MailText['links']) =>
  links.length === 0
    ? ''
    : `\n\n## Documentos\n\n${links.map(({ name, url }) => `- [${name.replace(/[[\]\\]/g, '')}](<${url}>)`).join('\n')}\n`;

function markup({ subject, heading, institute, logo, leavable }: MailText, content: string): string {
  const name = escapeHtml(institute.name);
  const picture =
    logo === null
      ? ''
      : `<mj-image src="cid:${LOGO_CID}" alt="${escapeHtml(logo)}" width="160px" align="left" padding="0 0 8px" />`;
  const contact = contactLines(institute)
    .map((line) => `${escapeHtml(line)}<br />`)
    .join('');
  const leave = leavable
    ? `<p style="margin:12px 0 0">${WHY} <a href="${UNSUBSCRIBE}" style="color:${COLORS.accent}">No quiero recibir más</a></p>`
    : '';
  return `<mjml lang="es" dir="ltr">
  <mj-head>
    <mj-title>${escapeHtml(subject)}</mj-title>
    <mj-attributes><mj-all font-family="${FONT}" /></mj-attributes>
    <mj-style inline="inline">${STYLES}</mj-style>
  </mj-head>
  <mj-body background-color="${COLORS.page}" width="600px">
    <mj-section background-color="#ffffff" padding="24px 24px 12px" border-top="6px solid ${COLORS.accent}">
      <mj-column>
        ${picture}
        <mj-text font-size="18px" line-height="1.3" font-weight="700" color="${COLORS.ink}" padding="0">${name}</mj-text>
      </mj-column>
    </mj-section>
    ${headingHtml(heading)}
    <mj-section background-color="#ffffff" padding="12px 24px 24px">
      <mj-column>
        <mj-text css-class="texto" font-size="16px" line-height="1.5" color="${COLORS.ink}" padding="0">${content}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section padding="16px 24px 32px">
      <mj-column>
        <mj-text font-size="14px" line-height="1.5" color="${COLORS.muted}" padding="0"><strong>${name}</strong><br />${contact}${leave}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
}

/**
 * Lays a mail out for phones and desks, and as text.
 *
 * @throws Error where MJML refuses it: a fault of the program
 */
export async function layOutMailing(mail: MailText): Promise<LaidOutMail> {
  const content = renderMarkdown(`${mail.body}${linksMarkdown(mail.links)}`) ?? '';
  const { html, errors } = await mjml2html(markup(mail, content), { validationLevel: 'soft' });
  if (errors.length > 0) throw new Error('MJML refused the layout of a mailing');
  const { heading = [], institute, leavable } = mail;
  const text = [
    institute.name,
    ...(heading.length > 0 ? [heading.map(([name, value]) => `${name}: ${value}`).join('\n')] : []),
    plainText(content),
    ['-- ', institute.name, ...contactLines(institute)].join('\n'),
    ...(leavable ? [`${WHY} Para no recibir más: ${UNSUBSCRIBE}`] : []),
  ].join('\n\n');
  return { html, text: `${text}\n` };
}
