import { escapeHtml } from '../../../shared/text/escape-html';

/** A sentence of the document as HTML: of Markdown it uses no more than code between backticks. */
export const prose = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** Paragraphs, between which the document leaves a line empty. */
export const paragraphs = (text: string | undefined): string =>
  (text ?? '')
    .split('\n\n')
    .filter((one) => one !== '')
    .map((one) => `<p>${prose(one)}</p>`)
    .join('');
