import fc from 'fast-check';

import type { MenuItem } from '../../src/plugins/accountability/server/src/shared/menu-item';
import type { PublishedAnswer } from '../../src/plugins/accountability/server/src/inquiries/publication/visible-answers';
import { html } from '../../src/plugins/accountability/server/src/website/fragments/html';
import type {
  Bulletin,
  Commitment,
  DataDictionary,
  FollowUp,
  Hearing,
  ManagementReport,
  NoticeBoard,
  Plan,
  Section,
  SearchResults,
} from '../../src/plugins/accountability/server/src/website/fragments/shapes';
import type {
  Filing,
  Surroundings,
} from '../../src/plugins/accountability/server/src/website/fragments/surroundings';
import { VIEWS } from '../../src/plugins/accountability/server/src/website/fragments/views';
import { readHtml } from '../support/html';

const AROUND: Surroundings = {
  heading: 2,
  timeZone: 'America/Bogota',
  today: '2026-06-01',
  base: 'https://cms.example',
  link: (kind, key) => `/${kind}/${encodeURIComponent(key)}`,
  pageLink: (page) => `?p=${page}`,
  form: { action: null, hidden: [] },
  filing: {
    form: 'https://sitio.example/preguntar',
    tracking: 'https://sitio.example/seguimiento',
    institute: 'Instituto de Empleo',
    address: 'Calle 1 # 2-3',
    email: 'contacto@instituto.example',
    phone: '607 000 0000',
  },
  query: {},
};

const INSTANT = '2026-05-20T14:00:00.000Z';
const DAY = '2026-05-20';

/** Each view with an answer whose every text is the given one. */
const answers = (text: string): Record<string, unknown> => {
  // A later version may send a code this one does not know.
  const code = text as never;
  const file = { url: text, name: text, alternativeText: text, mime: text, size: 12, width: 1, height: 1 };
  const report = { title: text, slug: text, kind: text };
  const reference = { title: text, slug: text, startsAt: INSTANT, state: text };
  const change = { from: DAY, to: DAY, reason: text, at: INSTANT };
  const bulletin: Bulletin = {
    number: 3,
    title: text,
    slug: text,
    summary: text,
    issuedOn: DAY,
    bodyHtml: text,
    cover: file,
    report,
    hearing: reference,
    actions: [{ name: text }],
  };
  const managementReport: ManagementReport = {
    ...report,
    periodStart: '2026-01-01',
    periodEnd: '2026-03-31',
    summary: text,
    bodyHtml: text,
    corrections: [{ note: text, at: INSTANT }],
    withdrawals: [{ reason: text, at: INSTANT, until: INSTANT }],
    documents: [file],
    indicators: [{ name: text, unit: text, target: 1, result: 2, group: text }],
    hearing: reference,
  };
  const action = {
    documentId: text,
    name: text,
    channel: text,
    scope: text,
    description: text,
    audiences: [text],
    frequencies: [text],
    responsibles: [{ name: text }],
  };
  const plan: Plan = {
    title: text,
    slug: text,
    periodStart: '2026-01-01',
    periodEnd: '2026-06-30',
    closed: false,
    introductionHtml: text,
    objectivesHtml: text,
    monitoringHtml: text,
    document: file,
    actions: [action],
    hearings: [reference],
  };
  const summary = { total: 2, done: 1, onTrack: 0, dueSoon: 0, late: 1, fulfilment: 0.5 };
  const evidence = { kind: code, url: text, fileName: text, note: text, recordedAt: INSTANT };
  const occurrence = {
    label: text,
    originalDueOn: DAY,
    dueOn: DAY,
    status: code,
    doneOn: DAY,
    evidence: [evidence],
    delays: [change],
    hearing: { title: text, slug: text },
  };
  const followUp: FollowUp = {
    plan: { ...plan, closed: false },
    today: DAY,
    summary,
    offices: [{ name: text, summary }],
    actions: [
      { name: text, channel: code, status: code, responsibles: [{ name: text }], occurrences: [occurrence] },
    ],
  };
  const commitment: Commitment = {
    documentId: text,
    text,
    dueOn: DAY,
    originalDueOn: '2026-05-01',
    progress: 50,
    state: text,
    standing: text,
    fulfilledOn: DAY,
    progressNote: text,
    evidenceUrl: text,
    delays: [change],
    responsible: { name: text },
    evidence: [file],
    hearing: reference,
  };
  const hearing: Hearing = {
    title: text,
    slug: text,
    startsAt: INSTANT,
    endsAt: INSTANT,
    modality: text,
    venue: text,
    address: text,
    streamUrl: text,
    state: 'announced',
    recordingUrl: text,
    attendance: 5,
    reschedulings: [{ ...change, from: INSTANT, to: INSTANT }],
    cancellationReason: text,
    invitationHtml: text,
    agendaHtml: text,
    registration: { open: true, opensAt: INSTANT, closesAt: INSTANT, waitingList: true },
    documents: [file],
    minutes: file,
    plan,
    reports: [report],
    commitments: [commitment],
  };
  const answer: PublishedAnswer = {
    id: text,
    topic: text,
    type: code,
    question: text,
    answer: text,
    answerHtml: text,
    askedOn: DAY,
    dueOn: DAY,
    answeredOn: DAY,
    hearing: { title: text, slug: text },
  };
  const hit: SearchResults['data'][number] = {
    kind: code,
    documentId: text,
    slug: text,
    titleHtml: text,
    excerptHtml: text,
    date: DAY,
    url: text,
    plan: { title: text, slug: text },
  };
  const board: NoticeBoard = {
    today: DAY,
    notices: [{ title: text, textHtml: text, from: DAY, to: DAY, link: text, image: file }],
    hearing: { title: text, slug: text, startsAt: INSTANT, venue: text, address: text, streamUrl: text },
  };
  const entry: MenuItem = {
    number: '1',
    title: text,
    slug: text,
    url: text,
    kind: 'link',
    collection: text,
    formUrl: text,
    children: [],
  };
  const section: Section = {
    ...entry,
    bodyHtml: text,
    publishedOn: DAY,
    updatedAt: INSTANT,
    link: text,
    collectionUrl: text,
    documents: [{ ...file, publishedOn: DAY }],
    parent: entry,
    children: [entry],
  };
  const dictionary: DataDictionary = {
    dataset: text,
    title: text,
    description: text,
    columns: [
      {
        name: text,
        label: text,
        description: text,
        type: text,
        format: text,
        unit: text,
        multiple: true,
        values: [{ value: text }],
      },
    ],
  };
  const list = (item: unknown) => ({
    data: [item, item],
    meta: { pagination: { page: 2, pageSize: 2, pageCount: 3, total: 6 } },
  });
  return {
    '/bulletins': list(bulletin),
    '/bulletins/:idOrSlug': { data: bulletin },
    '/management-reports': list(managementReport),
    '/management-reports/:idOrSlug': { data: managementReport },
    '/plans': list(plan),
    '/plans/:idOrSlug': { data: plan },
    '/plan-actions/:idOrSlug': { data: { ...action, plan } },
    '/follow-up': { data: followUp },
    '/hearings': list(hearing),
    '/hearings/next': { data: hearing },
    '/hearings/:idOrSlug': { data: hearing },
    '/commitments': list(commitment),
    '/commitments/:idOrSlug': { data: commitment },
    '/published-answers': list(answer),
    '/published-answers/:id': { data: answer },
    '/search': {
      data: [hit],
      meta: {
        ...list(hit).meta,
        kinds: [{ kind: text, count: 1 }],
        years: [{ year: 2026, count: 1 }],
        suggestion: text,
      },
    },
    '/notice-board': { data: board },
    '/open-data': {
      'dct:license': { '@id': text },
      'dcat:dataset': [
        {
          'dct:identifier': text,
          'dct:title': [{ '@language': 'es', '@value': text }],
          'dct:description': [{ '@language': 'es', '@value': text }],
          'dct:modified': { '@value': INSTANT },
        },
      ],
    },
    '/open-data/:dataset/dictionary': { data: dictionary },
    '/transparency-menu': { data: [{ ...entry, children: [entry] }] },
    '/transparency-sections/:slug': { data: section },
  };
};

const render = (path: string, text: string, around: Partial<Surroundings> = {}) => {
  const view = VIEWS[path];
  if (!view) throw new Error(`There is no view of ${path}`);
  const query = { q: text, topic: text, kind: text, year: text };
  return readHtml(view.render(answers(text)[path], { ...AROUND, query, ...around }).toString());
};

/** What breaks out of HTML that is put together carelessly. */
const HOSTILE = fc.oneof(
  fc.constantFrom(
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</td></table></div><script>alert(1)</script>',
    '<!-- ',
    '&lt;b&gt;&amp;&#x3c;',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//otro.example/x',
    '<svg/onload=alert(1)>',
    '{slug}"{kind}',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'a', ' ', '!', '-', ';'),
    maxLength: 40,
  }),
);

const PATHS = Object.keys(VIEWS);
/** What each text of an answer is made of, where nothing is to be said of it. */
const shape = (path: string, text: string) =>
  render(path, text).map(({ name, attributes }) => `${name} ${Object.keys(attributes).sort().join(' ')}`);

describe('a fragment', () => {
  it('has an answer here for every view', () => {
    expect(Object.keys(answers('a')).sort()).toEqual([...PATHS].sort());
  });

  it.each(PATHS)('of %s is well-formed and shows a text as text, whatever it holds', (path) => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        for (const { name, attributes } of render(path, text)) {
          expect(['script', 'svg', 'iframe', 'style', 'object']).not.toContain(name);
          for (const [attribute, value] of Object.entries(attributes)) {
            expect(attribute).toMatch(
              /^(class|href|src|srcset|media|alt|width|height|loading|rel|title|start|role|scope|datetime|type|name|value|maxlength|id|method|action|selected|required|target|data-label|aria-[a-z]+)$/,
            );
            if (['href', 'src'].includes(attribute)) expect(value).toMatch(/^(https:\/\/|\/(?!\/)|\?)/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(PATHS)('of %s is made of the same elements whatever a title says', (path) => {
    // No HTML, no address: all there is of it is text.
    const plain = shape(path, 'Texto');
    for (const text of ['<b onclick="x">Texto</b>', '"><a href="https://malo.example">', '</li></ul>']) {
      const escaped = text.replace(/[<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
      // What the API gives as HTML is sanitized there: here it is given as text.
      expect(shape(path, escaped)).toEqual(plain);
    }
  });

  it.each(PATHS)('of %s has no heading above the level it was given, and skips none', (path) => {
    for (const heading of [1, 2, 5]) {
      const levels = render(path, 'Texto', { heading })
        .filter(({ name }) => /^h[1-6]$/.test(name))
        .map(({ name }) => Number(name[1]));
      levels.forEach((level, at) => {
        expect(level).toBeGreaterThanOrEqual(heading);
        expect(level - (levels[at - 1] ?? heading)).toBeLessThanOrEqual(1);
      });
    }
  });

  it('leaves out what there is nothing to say of', () => {
    const view = VIEWS['/bulletins/:idOrSlug'];
    const bare = {
      data: {
        number: null,
        title: 'Título',
        slug: 'titulo',
        summary: null,
        issuedOn: DAY,
        bodyHtml: null,
        cover: null,
        report: null,
        hearing: null,
        actions: [],
      },
    };
    const elements = readHtml(String(view?.render(bare, AROUND)));
    expect(elements.map(({ name }) => name)).toEqual(['article', 'h2', 'p', 'time', 'p', 'a', 'span']);
  });

  it('says dates, numbers and what belongs to what as they are said in Colombia', () => {
    const said = (path: string) => render(path, 'Texto')[0]?.text ?? '';
    expect(said('/bulletins/:idOrSlug')).toContain('Boletín n.º 3 · 20 de mayo de 2026');
    expect(said('/hearings/:idOrSlug')).toMatch(/miércoles, 20 de mayo de 2026, 9:00\sa\.\sm\./);
    expect(said('/management-reports/:idOrSlug')).toContain('enero a marzo de 2026');
    expect(said('/management-reports/:idOrSlug')).toContain('200 %');
    expect(said('/commitments/:idOrSlug')).toContain('Audiencia: Texto');
  });

  it('leads to where an evidence is read, and not to the interface it was seen in', () => {
    const view = VIEWS['/follow-up'];
    const { data } = answers('Texto')['/follow-up'] as { data: FollowUp };
    const [evidence] = data.actions[0]?.occurrences[0]?.evidence ?? [];
    if (evidence) evidence.url = 'https://cms.example/api/accountability/bulletins/un-boletin';
    const links = readHtml(String(view?.render({ data }, AROUND))).map(({ attributes: { href } }) => href);
    expect(links).toContain('/bulletin/un-boletin');
  });
});

describe('the forms of the fragments', () => {
  /** Public query variables of WordPress: in a page of it, they ask WordPress for something else. */
  const WORDPRESS =
    'm p posts w cat s search exact sentence calendar page paged more tb pb author order orderby year monthnum day hour minute second name category_name tag feed author_name pagename page_id error attachment attachment_id subpost subpost_id preview robots favicon taxonomy term cpage post_type embed post_format'.split(
      ' ',
    );

  it.each(['/search', '/published-answers'])(
    'at %s ask with names that no website keeps to itself',
    (path) => {
      const names = render(path, 'Texto').flatMap(({ attributes: { name } }) => name ?? []);
      expect(names).toContain('q');
      expect(names.filter((name) => WORDPRESS.includes(name))).toEqual([]);
    },
  );
});

describe('a page that stands for the inquiry form', () => {
  const path = '/transparency-sections/:slug';
  const { data } = answers('Participa')[path] as { data: Section };
  const page = { ...data, kind: 'collection', link: null, collection: 'inquiry-form', children: [] };
  const shown = (filing: Partial<Filing>) => {
    const around = { ...AROUND, filing: { ...AROUND.filing, ...filing } };
    const elements = readHtml(String(VIEWS[path]?.render({ data: page }, around)));
    const links = elements
      .filter(({ name }) => name === 'a')
      .map(({ text, attributes }) => [text, attributes.href]);
    return { said: (elements[0]?.text ?? '').replace(/\s+/g, ' '), links };
  };

  it('leads to where the website has it, and to where a case is followed', () => {
    const { said, links } = shown({});
    expect(links).toContainEqual(['Presentar una solicitud', 'https://sitio.example/preguntar']);
    expect(links).toContainEqual(['Consultar una solicitud', 'https://sitio.example/seguimiento']);
    expect(said).not.toContain('por estos medios');
  });

  it('says how to file where nobody said where that is, by what the institute is reached by', () => {
    const { said, links } = shown({ form: null, phone: null });
    expect(said).toContain('denuncia, de palabra o por escrito, por estos medios:');
    expect(said).toContain('Calle 1 # 2-3');
    expect(said).not.toContain('Teléfono');
    expect(links).toContainEqual(['contacto@instituto.example', 'mailto:contacto@instituto.example']);
    expect(links.map(([text]) => text)).not.toContain('Presentar una solicitud');
    const nothing = shown({ form: null, phone: null, email: null, address: null });
    expect(nothing.said).toContain('en las oficinas de Instituto de Empleo.');
  });

  it('is in the menu beside the link to the form', () => {
    const menu = (filing: Filing) =>
      readHtml(String(VIEWS['/transparency-menu']?.render({ data: [page] }, { ...AROUND, filing })))
        .filter(({ name }) => name === 'a')
        .map(({ attributes: { href } }) => href);
    expect(menu(AROUND.filing)).toEqual(['/page/Participa', 'https://sitio.example/preguntar']);
    expect(menu({ ...AROUND.filing, form: null })).toEqual(['/page/Participa']);
  });
});

describe('the template', () => {
  it('escapes what it is given, and nothing twice', () => {
    expect(html`<p title="${'"<'}">${['a', html`<b>${'&'}</b>`, null, false, 0]}</p>`.toString()).toBe(
      '<p title="&quot;&lt;">a<b>&amp;</b>0</p>',
    );
  });
});
