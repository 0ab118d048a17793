import type { Language } from '../../shared/http/language';

const WORDS = {
  es: {
    title: 'Dejar de recibir correos',
    text: '¿Quiere que no le escribamos más a este correo?',
    button: 'Sí, darme de baja',
    done: 'Listo: no le escribiremos más.',
  },
  en: {
    title: 'Stop receiving mail',
    text: 'Do you want us to write to this address no more?',
    button: 'Yes, unsubscribe me',
    done: 'Done: we will write to you no more.',
  },
} as const;

/**
 * The page for who follows the link of a mail where the website has none: one button, no script. Nothing from outside is in
 * it, and the form posts to the address it was opened at.
 */
export function unsubscribePage(language: Language, done: boolean): string {
  const words = WORDS[language];
  const content = done
    ? `<p role="status">${words.done}</p>`
    : `<p>${words.text}</p><form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${words.button}</button></form>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title></head><body><main><h1>${words.title}</h1>${content}</main></body></html>`;
}
