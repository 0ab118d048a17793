import { getService } from '../../get-service';
import type { JsonRecord } from '../../outbox/templates';

/** Tells the head of planning what the retention is going to remove, and when. */
export function defineRetentionMail(): void {
  getService('outbox').define('inquiry.retention', renderRetentionMail, {
    es: 'Aviso de supresión de datos',
    en: 'Notice of removal of data',
  });
}

function renderRetentionMail({ numbers, erasableOn }: JsonRecord) {
  const list = (numbers as string[]).map((number) => `- ${number}`).join('\n');
  return Promise.resolve({
    subject: `Se suprimirán los datos personales de ${(numbers as string[]).length} radicados`,
    body: [
      'Estos radicados cumplieron el tiempo de conservación que fijó el instituto:',
      list,
      `Desde el **${String(erasableOn)}** la aplicación suprimirá los datos de la persona, los archivos y los textos del caso. El número, las fechas, el estado y la respuesta publicada se conservan.`,
      'Si alguno debe conservarse, cambie antes de ese día los meses de conservación en la configuración de la sección.',
    ].join('\n\n'),
  });
}
