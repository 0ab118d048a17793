import { escapeHtml } from '../shared/text/escape-html';
import { renderMarkdown } from '../shared/text/markdown';

import { plainText } from './plain-text';
import type { Institute, LaidOutMail } from './templates';

/** How the logo attached to a message is named inside it (RFC 2392). */
export const LOGO_CID = 'logo@rendicion';

/** Dark text on white, 4.5:1 and more (WCAG 1.4.3); inline, because mail programs drop style sheets. */
const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#212134';
const STYLES: Record<string, string> = {
  p: 'margin:0 0 16px',
  h2: 'margin:24px 0 12px;font-size:20px;line-height:1.3',
  h3: 'margin:20px 0 8px;font-size:18px;line-height:1.3',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 6px',
  a: 'color:#0b4f9e;text-decoration:underline;overflow-wrap:anywhere',
  blockquote: 'margin:0 0 16px;padding-left:16px;border-left:4px solid #c0c0cf',
  hr: 'border:0;border-top:1px solid #dcdce4;margin:24px 0',
  table: 'border-collapse:collapse;margin:0 0 16px',
  th: 'text-align:left;padding:6px 10px;border:1px solid #c0c0cf',
  td: 'text-align:left;padding:6px 10px;border:1px solid #c0c0cf',
};

/** Every tag of the rendered text with its style. The text itself holds no `<`: it has been escaped. */
const withStyles = (html: string) =>
  html.replace(/<([a-z][a-z0-9]*)(?=[\s>])/g, (tag, name: string) => {
    const style = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
    return style ? `${tag} style="${style}"` : tag;
  });

const contactLines = ({ address, phone, email, website }: Institute) =>
  [address, phone && `Teléfono: ${phone}`, email && `Correo: ${email}`, website].filter(
    (line): line is string => Boolean(line),
  );

/**
 * Lays out what a template says: the institute's logo or name above, how to reach it below.
 *
 * @param logo its alternative text, where the message carries the picture; `null` where there is none
 */
export function layOut(
  { subject, body }: { subject: string; body: string },
  institute: Institute,
  logo: string | null,
): LaidOutMail {
  const content = renderMarkdown(body) ?? '';
  const contact = contactLines(institute);
  const name = escapeHtml(institute.name);
  const picture =
    logo === null
      ? ''
      : `<img src="cid:${LOGO_CID}" alt="${escapeHtml(logo)}" style="display:block;max-width:200px;max-height:80px;border:0;margin:0 0 8px">`;

  const html = `<!doctype html>
<html lang="es" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f6f6f9">
<div lang="es" style="max-width:600px;margin:0 auto;padding:24px 16px;background:#ffffff;font-size:16px;line-height:1.5;${FONT}">
<div role="banner" style="padding-bottom:16px;margin-bottom:24px;border-bottom:2px solid #dcdce4">${picture}<strong style="font-size:18px">${name}</strong></div>
<div role="main">
${withStyles(content)}
</div>
<div role="contentinfo" style="margin-top:24px;padding-top:16px;border-top:1px solid #dcdce4;font-size:14px;color:#4a4a6a">
<p style="margin:0 0 8px"><strong>${name}</strong></p>
${contact.map((line) => `<p style="margin:0 0 4px">${escapeHtml(line)}</p>`).join('\n')}
<p style="margin:12px 0 0">Este mensaje se envió automáticamente.</p>
</div>
</div>
</body>
</html>
`;

  const footer = [institute.name, ...contact, '', 'Este mensaje se envió automáticamente.'].join('\n');
  return { html, text: `${institute.name}\n\n${plainText(content)}\n\n-- \n${footer}\n` };
}
