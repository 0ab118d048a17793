import type { Core } from '@strapi/strapi';

import { getService } from '../../../get-service';
import { publicCommitment } from '../../../hearings/public';
import type { Entry } from '../../../shared/public-reads/present';
import { COMMITMENT, UPLOADED_FILE, HEARING, POSITION, SETTINGS } from '../../../uids';
import { defineDataset } from '../dataset';
import { publishedPages } from '../published-pages';
import { COMMITMENT_SOURCE_WORDS, COMMITMENT_STATE_WORDS, STANDING_WORDS } from '../../code-words';

import { changesIn, filesOf, identifier, ofType, related, said } from './columns';

const { own } = ofType(COMMITMENT);

/** With how each stands today, and the day it was first promised for, as its public read has them. */
async function* pages(strapi: Core.Strapi): AsyncGenerator<Entry[], void> {
  const published = publishedPages(strapi, publicCommitment, {
    populate: { hearing: { fields: ['title', 'slug'] }, responsible: { fields: ['name'] }, evidence: true },
  });
  for await (const page of published) {
    const standings = await getService('commitments').standings(
      page.map(({ documentId }) => String(documentId)),
    );
    yield page.map((entry) => ({ ...entry, ...standings.get(String(entry.documentId)) }));
  }
}

export const commitments = defineDataset({
  name: 'commitments',
  title: said('Compromisos de las audiencias', 'Commitments of the hearings'),
  description: said(
    'Lo que el instituto se comprometió a hacer en sus audiencias públicas, y qué ha pasado con ello.',
    'What the institute promised at its public hearings, and what became of it.',
  ),
  keywords: {
    es: ['rendición de cuentas', 'compromisos', 'audiencia pública', 'seguimiento'],
    en: ['accountability', 'commitments', 'public hearing', 'follow-up'],
  },
  sources: [COMMITMENT, HEARING, POSITION, UPLOADED_FILE, SETTINGS],
  changesByDay: true,
  pages,
  columns: [
    identifier,
    own('text', {
      name: 'compromiso',
      label: said('Compromiso', 'Commitment'),
      description: said('Lo que se prometió.', 'What was promised.'),
    }),
    related('hearing', HEARING, 'title', {
      name: 'audiencia',
      label: said('Audiencia', 'Hearing'),
      description: said('En la que se prometió.', 'At which it was promised.'),
    }),
    related('hearing', HEARING, 'slug', {
      name: 'audiencia_slug',
      label: said('Dirección de la audiencia', 'Hearing’s slug'),
      description: said(
        'Con la que se consulta en /api/accountability/hearings.',
        'By which /api/accountability/hearings finds it.',
      ),
    }),
    related('responsible', POSITION, 'name', {
      name: 'responsable',
      label: said('Responsable', 'Responsible office'),
      description: said('Cargo que responde por él.', 'The position that answers for it.'),
    }),
    own('source', {
      name: 'origen',
      label: said('Origen', 'Origin'),
      description: said('De dónde viene.', 'Where it comes from.'),
      words: COMMITMENT_SOURCE_WORDS,
    }),
    own('state', {
      name: 'estado',
      label: said('Estado', 'State'),
      description: said('Lo que la oficina dice de él.', 'What the office says of it.'),
      words: COMMITMENT_STATE_WORDS,
    }),
    {
      name: 'situacion',
      label: said('Situación', 'Standing'),
      description: said(
        'Cómo está hoy: atrasado es lo que no se ha cumplido después de su fecha.',
        'How it stands today: late is what is not fulfilled after its date.',
      ),
      source: { type: 'text', words: STANDING_WORDS, nullable: true },
      value: ({ standing }) => standing,
    },
    own('progress', {
      name: 'avance',
      label: said('Avance', 'Progress'),
      description: said('De 0 a 100.', 'From 0 to 100.'),
      unit: said('%', '%'),
    }),
    own('dueOn', {
      name: 'fecha_limite',
      label: said('Fecha límite', 'Due on'),
      description: said('Para cuándo está prometido ahora.', 'The day it is promised for now.'),
    }),
    {
      name: 'fecha_limite_original',
      label: said('Fecha límite original', 'First due on'),
      description: said('Para cuándo se prometió primero.', 'The day it was promised for first.'),
      source: { uid: COMMITMENT, attribute: 'dueOn' },
      value: ({ originalDueOn }) => originalDueOn,
    },
    {
      name: 'cambios_de_fecha',
      label: said('Cambios de fecha', 'Changes of date'),
      description: said('Cuántas veces cambió la fecha.', 'How often the date was changed.'),
      source: { type: 'integer' },
      unit: said('veces', 'times'),
      value: ({ delays }) => changesIn(delays).length,
    },
    {
      name: 'motivo_del_ultimo_cambio',
      label: said('Motivo del último cambio', 'Reason of the last change'),
      description: said('Por qué cambió la fecha la última vez.', 'Why the date was changed the last time.'),
      source: { type: 'text', nullable: true },
      value: ({ delays }) => changesIn(delays).at(-1)?.reason,
    },
    own('fulfilledOn', {
      name: 'cumplido_el',
      label: said('Cumplido el', 'Fulfilled on'),
      description: said('El día en que se cumplió.', 'The day it was fulfilled.'),
    }),
    own('progressNote', {
      name: 'que_se_ha_hecho',
      label: said('Qué se ha hecho', 'What was done'),
      description: said('En palabras de la oficina.', 'In the office’s words.'),
    }),
    {
      name: 'evidencias',
      label: said('Evidencias', 'Evidence'),
      description: said(
        'Enlaces de lo que muestra que se cumplió.',
        'Links to what shows that it was fulfilled.',
      ),
      source: { type: 'link', list: true },
      value: ({ evidenceUrl, evidence }) => [evidenceUrl, ...filesOf(evidence)],
    },
    own('updatedAt', {
      name: 'actualizado',
      label: said('Actualizado', 'Updated'),
      description: said('Cuándo cambió por última vez.', 'When it changed last.'),
    }),
  ],
});
