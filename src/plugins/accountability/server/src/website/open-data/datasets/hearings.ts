import { publicHearing } from '../../../hearings/public';
import { UPLOADED_FILE, HEARING, PLAN } from '../../../uids';
import { defineDataset } from '../dataset';
import { publishedPages } from '../published-pages';
import { publishedPeriod } from '../published-period';
import { HEARING_STATE_WORDS, MODALITY_WORDS } from '../../code-words';

import { changesIn, filesOf, identifier, ofType, related, said } from './columns';

const { own } = ofType(HEARING);

export const hearings = defineDataset({
  name: 'hearings',
  title: said('Audiencias públicas', 'Public hearings'),
  description: said(
    'Las audiencias públicas de rendición de cuentas: cuándo y dónde, cómo se hicieron y qué cambió de lo anunciado.',
    'The public accountability hearings: when and where, how they were held and what changed of what was announced.',
  ),
  keywords: {
    es: ['rendición de cuentas', 'audiencia pública', 'participación ciudadana'],
    en: ['accountability', 'public hearing', 'participation'],
  },
  sources: [HEARING, PLAN, UPLOADED_FILE],
  changesByDay: false,
  period: publishedPeriod(HEARING, 'startsAt', 'startsAt'),
  pages: (strapi) =>
    publishedPages(strapi, publicHearing, {
      populate: { plan: { fields: ['title', 'slug'] }, minutes: true },
    }),
  columns: [
    identifier,
    own('title', {
      name: 'titulo',
      label: said('Título', 'Title'),
      description: said('Nombre de la audiencia.', 'The hearing’s name.'),
    }),
    own('slug', {
      name: 'slug',
      label: said('Dirección web', 'Slug'),
      description: said(
        'Con la que se consulta en /api/accountability/hearings.',
        'By which /api/accountability/hearings finds it.',
      ),
    }),
    related('plan', PLAN, 'title', {
      name: 'plan',
      label: said('Plan', 'Plan'),
      description: said('El plan al que pertenece.', 'The plan it belongs to.'),
    }),
    related('plan', PLAN, 'slug', {
      name: 'plan_slug',
      label: said('Dirección del plan', 'Plan’s slug'),
      description: said(
        'Con la que se consulta en /api/accountability/plans.',
        'By which /api/accountability/plans finds it.',
      ),
    }),
    own('state', {
      name: 'estado',
      label: said('Estado', 'State'),
      description: said('Si se hizo, se hará o se canceló.', 'Whether it was, will be or is not held.'),
      words: HEARING_STATE_WORDS,
    }),
    own('startsAt', {
      name: 'comienza',
      label: said('Comienza', 'Starts'),
      description: said('Fecha y hora en que comienza.', 'Date and time at which it starts.'),
    }),
    own('endsAt', {
      name: 'termina',
      label: said('Termina', 'Ends'),
      description: said('Fecha y hora en que termina.', 'Date and time at which it ends.'),
    }),
    own('modality', {
      name: 'modalidad',
      label: said('Modalidad', 'Modality'),
      description: said('Cómo se asiste.', 'How people attend.'),
      words: MODALITY_WORDS,
    }),
    own('venue', {
      name: 'lugar',
      label: said('Lugar', 'Venue'),
      description: said('Dónde se hace.', 'Where it is held.'),
    }),
    own('address', {
      name: 'direccion',
      label: said('Dirección del lugar', 'Address'),
      description: said('Dirección del lugar.', 'The venue’s address.'),
    }),
    own('streamUrl', {
      name: 'transmision',
      label: said('Transmisión', 'Stream'),
      description: said('Enlace de la transmisión.', 'Link to the stream.'),
    }),
    own('recordingUrl', {
      name: 'grabacion',
      label: said('Grabación', 'Recording'),
      description: said('Enlace de la grabación.', 'Link to the recording.'),
    }),
    {
      name: 'acta',
      label: said('Acta', 'Minutes'),
      description: said('Enlace del acta.', 'Link to the minutes.'),
      source: { type: 'link', nullable: true },
      value: ({ minutes }) => filesOf(minutes)[0],
    },
    own('attendance', {
      name: 'asistentes',
      label: said('Asistentes', 'Attendance'),
      description: said('Cuántas personas asistieron.', 'How many people attended.'),
      unit: said('personas', 'people'),
    }),
    {
      name: 'cambios_de_fecha',
      label: said('Cambios de fecha', 'Changes of date'),
      description: said(
        'Cuántas veces se cambió una fecha ya anunciada.',
        'How often an announced date was changed.',
      ),
      source: { type: 'integer' },
      unit: said('veces', 'times'),
      value: ({ reschedulings }) => changesIn(reschedulings).length,
    },
    {
      name: 'anunciada_para',
      label: said('Anunciada para', 'First announced for'),
      description: said('La primera fecha que se anunció.', 'The date announced first.'),
      source: { uid: HEARING, attribute: 'startsAt' },
      value: ({ reschedulings, startsAt }) => changesIn(reschedulings)[0]?.from ?? startsAt,
    },
    {
      name: 'motivo_del_ultimo_cambio',
      label: said('Motivo del último cambio', 'Reason of the last change'),
      description: said(
        'Por qué se cambió la fecha la última vez.',
        'Why the date was changed the last time.',
      ),
      source: { type: 'text', nullable: true },
      value: ({ reschedulings }) => changesIn(reschedulings).at(-1)?.reason,
    },
    own('cancellationReason', {
      name: 'motivo_de_la_cancelacion',
      label: said('Motivo de la cancelación', 'Reason of the cancellation'),
      description: said('Por qué no se hace.', 'Why it is not held.'),
    }),
    own('updatedAt', {
      name: 'actualizada',
      label: said('Actualizada', 'Updated'),
      description: said('Cuándo cambió por última vez.', 'When it changed last.'),
    }),
  ],
});
