import { CHART_WIDTHS } from '../../../reports/chart';

import { cacheable, file, grantedFile, refusals } from '../document/answers';
import { BASE, inPath, inQuery, type Topic } from '../document/operation';

const idOrSlug = inPath('idOrSlug', 'El `slug`, o el `documentId`');

/** What is published as files to print, keep and subscribe to. */
export const files: Topic = {
  name: 'Archivos',
  description: 'Lo publicado como archivos: para imprimir, guardar o suscribirse.',
  operations: [
    {
      method: 'get',
      path: `${BASE}/bulletins/{idOrSlug}/bulletin.pdf`,
      operationId: 'getBulletinPdf',
      summary: 'Un boletín como PDF accesible',
      parameters: [idOrSlug],
      responses: { ...grantedFile('El boletín.', 'application/pdf'), ...refusals(404) },
    },
    {
      method: 'get',
      path: `${BASE}/management-reports/{idOrSlug}/report.pdf`,
      operationId: 'getManagementReportPdf',
      summary: 'Un informe como PDF accesible',
      parameters: [idOrSlug],
      responses: { ...grantedFile('El informe.', 'application/pdf'), ...refusals(404, 410) },
    },
    {
      method: 'get',
      path: `${BASE}/management-reports/{idOrSlug}/indicators.svg`,
      operationId: 'getIndicatorChart',
      summary: 'Gráfica accesible de los indicadores de un informe',
      parameters: [
        idOrSlug,
        inQuery('width', 'Ancho en píxeles para el que se dibuja.', {
          type: 'string',
          enum: CHART_WIDTHS.map(String),
        }),
      ],
      responses: { ...grantedFile('La gráfica.', 'image/svg+xml'), ...refusals(404, 410) },
    },
    {
      method: 'get',
      path: `${BASE}/hearings/calendar.ics`,
      operationId: 'getHearingsCalendar',
      summary: 'Calendario de todas las audiencias, para suscribirse (RFC 5545)',
      responses: grantedFile('El calendario.', 'text/calendar'),
    },
    {
      method: 'get',
      path: `${BASE}/hearings/{slug}/event.ics`,
      operationId: 'getHearingEvent',
      summary: 'Una audiencia, para guardarla en el calendario propio (RFC 5545)',
      parameters: [inPath('slug', 'El `slug` de la audiencia')],
      responses: { ...grantedFile('El evento.', 'text/calendar'), ...refusals(404) },
    },
    {
      method: 'get',
      path: `${BASE}/fragments.css`,
      operationId: 'getFragmentStyles',
      summary: 'La hoja de estilo de los fragmentos en HTML',
      responses: { ...cacheable('La hoja de estilo.', file('text/css')), ...refusals(400) },
    },
  ],
};
