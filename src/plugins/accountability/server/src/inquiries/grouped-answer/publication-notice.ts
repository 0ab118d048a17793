import { pageFor } from '../receipt/tracking-address';

/**
 * Tells a citizen that theirs is one answer to many, and where it is published (Ley 1437 de 2011, art. 22). In Markdown,
 * to stand below the answer.
 *
 * @param answers the website's page of published answers, as the operator configured it
 * @param id of the published answer
 */
export function publicationNotice(size: number, answers: string, id: string): string {
  const address = pageFor(answers, 'id', id);
  const page = 'las respuestas publicadas del instituto';
  const where = address === null ? `${page}, en su sitio web` : `[${page}](${address})`;
  return `Esta es una respuesta única a ${size} peticiones análogas (Ley 1437 de 2011, artículo 22). Está publicada entre ${where}.`;
}
