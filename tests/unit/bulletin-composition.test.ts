import fc from 'fast-check';
import type { Token } from 'markdown-it';

import {
  duringPeriod,
  periodInWords,
} from '../../src/plugins/accountability/server/src/bulletins/composition/period-in-words';
import {
  isEmpty,
  type PublishedContent,
} from '../../src/plugins/accountability/server/src/bulletins/composition/published-content';
import { writeBulletin } from '../../src/plugins/accountability/server/src/bulletins/composition/write';
import { parseMarkdown, plainLine } from '../../src/plugins/accountability/server/src/shared/text/markdown';

const NOTHING: PublishedContent = {
  period: { from: '2019-01-01', to: '2019-06-30' },
  today: '2019-07-03',
  timeZone: 'America/Bogota',
  reports: [],
  answers: { total: 0, topics: [], examples: [], page: null },
  commitments: { kept: [], underWay: [] },
  hearings: { announced: [], held: [] },
  plan: null,
};

const report: PublishedContent['reports'][number] = {
  documentId: 'r',
  title: 'Informe del primer trimestre',
  kindName: 'trimestral',
  periodStart: '2019-01-01',
  periodEnd: '2019-03-31',
  summary: 'Formación y empleo',
  address: 'https://sitio.example/informe.html?slug=informe',
  figures: [
    { name: 'Personas formadas', unit: 'personas', target: '500', result: '548', fulfilment: '110 %' },
    { name: 'Ferias', unit: '', target: 'sin meta', result: '3', fulfilment: '' },
  ],
};

const answer: PublishedContent['answers']['examples'][number] = {
  id: 'a',
  topic: 'Cursos',
  type: 'pregunta',
  question: '¿Cuándo empiezan los cursos?',
  answer: 'El **5 de agosto**. Vea [la página](https://sitio.example).',
  answerHtml: '',
  askedOn: '2019-05-01',
  dueOn: '2019-05-20',
  answeredOn: '2019-05-10',
  hearing: null,
};

const commitment: PublishedContent['commitments']['kept'][number] = {
  text: 'Abrir una sede en el norte',
  office: 'JEFE DE PLANEACION',
  progress: 100,
  note: null,
  fulfilledOn: '2019-06-05',
};

const hearing: PublishedContent['hearings']['held'][number] = {
  documentId: 'h',
  slug: 'audiencia',
  title: 'Audiencia de mayo',
  startsAt: '2019-05-16T01:00:00.000Z',
  endsAt: null,
  modality: 'in-person',
  venue: 'Auditorio',
  address: null,
  streamUrl: null,
  state: 'held',
  capacity: null,
  registrationOpensAt: null,
  registrationClosesAt: null,
  reschedulings: [],
  cancellationReason: null,
  attendance: 120,
  recordingUrl: null,
  updatedAt: '2019-05-16T01:00:00.000Z',
  page: null,
};

const FULL: PublishedContent = {
  ...NOTHING,
  reports: [report],
  answers: {
    total: 3,
    topics: [{ topic: 'Cursos', count: 2 }],
    examples: [answer],
    page: 'https://sitio.example/respuestas.html',
  },
  commitments: {
    kept: [commitment],
    underWay: [{ ...commitment, progress: 60, note: 'Ya hay local', fulfilledOn: null }],
  },
  hearings: {
    announced: [
      {
        ...hearing,
        documentId: 'i',
        title: 'Audiencia de agosto',
        state: 'announced',
        startsAt: '2019-08-15T14:00:00.000Z',
      },
    ],
    held: [hearing],
  },
  plan: {
    title: 'Plan de 2019',
    summary: { total: 40, done: 35, onTrack: 2, dueSoon: 1, late: 2, fulfilment: 0.875 },
  },
};

describe('a composed bulletin', () => {
  it('tells what was published in plain Spanish, section by section', () => {
    const { title, summary, body } = writeBulletin(FULL);
    expect(title).toBe('Resultados de enero a junio de 2019');
    expect(summary).toBe(
      'De enero a junio de 2019, el instituto publicó 1 informe de gestión (2 indicadores) y ' +
        '3 respuestas a la ciudadanía. Cumplió 1 compromiso y avanzó en 1 compromiso. ' +
        'Realizó 1 audiencia pública y convocó a 1 audiencia pública.',
    );
    expect(
      body.split('\n\n').map((block) => block.replace(/\\/g, '').replace(/[\u00a0\u202f]/g, ' ')),
    ).toEqual([
      '## Informes de gestión',
      '### Informe del primer trimestre',
      '[Informe de gestión trimestral, de enero a marzo de 2019](<https://sitio.example/informe.html?slug=informe>).',
      'Formación y empleo.',
      [
        '| Indicador | Unidad | Meta | Resultado | Cumplimiento |',
        '| --- | --- | ---: | ---: | ---: |',
        '| Personas formadas | personas | 500 | 548 | 110 % |',
        '| Ferias |  | sin meta | 3 |  |',
      ].join('\n'),
      '## Respuestas a la ciudadanía',
      'Se publicaron 3 respuestas a preguntas y solicitudes.',
      '| Tema | Respuestas |\n| --- | ---: |\n| Cursos | 2 |\n| Otros temas | 1 |',
      '**Pregunta:** ¿Cuándo empiezan los cursos?',
      '**Respuesta:** El 5 de agosto. Vea la página.',
      '[Todas las respuestas publicadas](<https://sitio.example/respuestas.html>)',
      '## Compromisos',
      '### Cumplidos',
      '- Abrir una sede en el norte. Responsable: JEFE DE PLANEACION. Cumplido el 5 de junio de 2019.',
      '### En curso',
      '- Abrir una sede en el norte. Responsable: JEFE DE PLANEACION. Avance: 60 %. Ya hay local.',
      '## Audiencias públicas',
      // At the institute it was still the evening of the 15th.
      '- Audiencia de mayo: se realizó el 15 de mayo de 2019, con 120 asistentes.\n' +
        '- Audiencia de agosto: se convocó para el jueves, 15 de agosto de 2019, 9:00 a. m. hora estándar de Colombia. ' +
        'Lugar: Auditorio.',
      '## Avance del plan',
      'De 40 actividades programadas en «Plan de 2019», al 3 de julio de 2019 se cumplieron 35 (88 %), ' +
        '3 están por cumplirse y 2 están atrasadas.',
    ]);
  });

  it('is the same text for the same content', () => {
    expect(writeBulletin(FULL)).toEqual(writeBulletin(structuredClone(FULL)));
  });

  it('leaves out the sections that have nothing to tell', () => {
    const { summary, body } = writeBulletin({ ...NOTHING, hearings: FULL.hearings });
    expect(body.match(/^#.*$/gm)).toEqual(['## Audiencias públicas']);
    expect(summary).toBe(
      'De enero a junio de 2019, el instituto realizó 1 audiencia pública y convocó a 1 audiencia pública.',
    );
  });

  it('has nothing to tell of a plan alone', () => {
    expect(isEmpty({ ...NOTHING, plan: FULL.plan })).toBe(true);
    expect(isEmpty({ ...NOTHING, hearings: FULL.hearings })).toBe(false);
  });

  it('tells a hearing that was announced and held once, and of a cancelled one why it was not', () => {
    const cancelled = {
      ...hearing,
      documentId: 'c',
      state: 'cancelled' as const,
      cancellationReason: 'Paro',
    };
    const { body } = writeBulletin({
      ...NOTHING,
      hearings: { announced: [hearing, cancelled], held: [hearing] },
    });
    expect(body.match(/^- .*$/gm)).toEqual([
      '- Audiencia de mayo: se realizó el 15 de mayo de 2019, con 120 asistentes.',
      '- Audiencia de mayo: se canceló. Motivo: Paro\\.',
    ]);
  });

  it('fits into its field however much there is, and says how much it leaves out', () => {
    const long = 'palabra*[]_ '.repeat(400);
    const many = Array.from({ length: 150 }, () => ({ ...commitment, text: long }));
    const { body, summary } = writeBulletin({
      ...FULL,
      commitments: { kept: many, underWay: many },
      reports: Array.from({ length: 60 }, () => ({ ...report, summary: long })),
    });
    expect(body.length).toBeLessThanOrEqual(100_000);
    expect(body).toMatch(/Y \d+ informes más\./);
    expect(body).toMatch(/- Y \d+ más\./);
    expect(summary).toContain('60 informes de gestión (120 indicadores)');
  });

  it.each([
    [{ from: '2019-01-01', to: '2019-12-31' }, 'de 2019', 'En 2019'],
    [{ from: '2019-01-01', to: '2019-06-30' }, 'de enero a junio de 2019', 'De enero a junio de 2019'],
    [{ from: '2019-03-01', to: '2019-03-31' }, 'de marzo de 2019', 'En marzo de 2019'],
    [{ from: '2020-02-01', to: '2020-02-29' }, 'de febrero de 2020', 'En febrero de 2020'],
    [
      { from: '2018-11-01', to: '2019-01-31' },
      'de noviembre de 2018 a enero de 2019',
      'De noviembre de 2018 a enero de 2019',
    ],
    [
      { from: '2019-01-05', to: '2019-03-03' },
      'del 5 de enero al 3 de marzo de 2019',
      'Del 5 de enero al 3 de marzo de 2019',
    ],
    [
      { from: '2018-12-05', to: '2019-01-03' },
      'del 5 de diciembre de 2018 al 3 de enero de 2019',
      'Del 5 de diciembre de 2018 al 3 de enero de 2019',
    ],
    [{ from: '2019-05-03', to: '2019-05-03' }, 'del 3 de mayo de 2019', 'El 3 de mayo de 2019'],
  ])('says the period %j as «%s», and when something was done as «%s»', (period, words, during) => {
    expect(periodInWords(period)).toBe(words);
    expect(duringPeriod(period)).toBe(during);
  });
});

/** What a text is made of, whatever its words are: elements, and where links lead. */
const structureOf = (markdown: string): string[] => {
  const nodes = (token: Token): string[] =>
    token.type === 'inline'
      ? (token.children ?? []).flatMap(nodes)
      : token.type === 'text' || token.type === 'text_special'
        ? []
        : [`${token.type} ${token.tag} ${token.attrGet('href') ?? ''}`];
  return parseMarkdown(markdown).flatMap(nodes);
};

describe('what people wrote', () => {
  const marks = fc.constantFrom(
    '# Título\n\n',
    '\n---\n',
    '\n===',
    '- ',
    '1. ',
    '> ',
    '    ',
    '```\n',
    '| a | b |\n| --- | --- |\n',
    '|',
    '[x](javascript:alert(1))',
    '![x](https://malo.example/x.png)',
    '[x]: https://malo.example',
    'https://malo.example',
    '<https://malo.example>',
    'alguien@malo.example',
    '<script>alert(1)</script>',
    '**',
    '__',
    '~~',
    '`',
    '\\',
    '&copy;',
    '\u2028',
    '\r\n\r\n',
    '\t',
    'palabra ',
  );
  // With a word, since of an empty text there is nothing to show.
  const texts = fc
    .array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 })
    .map((pieces) => `a${pieces.join('')}`);

  const filled = (text: string): PublishedContent => ({
    ...FULL,
    reports: [
      {
        ...report,
        title: text,
        summary: text,
        figures: [{ name: text, unit: text, target: text, result: text, fulfilment: text }],
      },
    ],
    answers: {
      ...FULL.answers,
      topics: [{ topic: text, count: 1 }],
      examples: [{ ...answer, question: text, answer: `a ${text}` }],
    },
    commitments: {
      kept: [{ ...commitment, text, office: text }],
      underWay: [{ ...commitment, text, note: text }],
    },
    hearings: {
      announced: [
        { ...hearing, documentId: 'i', title: text, venue: text, state: 'announced' },
        { ...hearing, documentId: 'j', title: text, cancellationReason: text, state: 'cancelled' },
      ],
      held: [{ ...hearing, title: text }],
    },
    plan: FULL.plan && { ...FULL.plan, title: text },
  });

  it('never becomes a heading, a list, a table, a link or anything else but words', () => {
    const plain = structureOf(writeBulletin(filled('palabra')).body);
    fc.assert(
      fc.property(texts, (text) => {
        expect(structureOf(writeBulletin(filled(text)).body)).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('is shown as it was written, on one line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = plainLine(writeBulletin(filled(text)).body);
        expect(shown).toContain(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 200 },
    );
  });
});
