import { request } from 'node:http';
import { connect } from 'node:net';

import fc from 'fast-check';

import type { DescribedOperation } from '../../src/plugins/accountability/server/src/website/openapi/document/build';
import { REFUSED, REFUSED_WHERE_KNOWN, WITHOUT_EFFECT } from '../support/bad-queries';
import { filing, type Filed } from '../support/filing';
import { text } from '../support/malformed';
import { describedBy } from '../support/openapi';
import { bootApp, type TestApp } from '../support/strapi';

const API = '/api/accountability';
const uid = <Name extends string>(name: Name) => `plugin::accountability.${name}` as const;
const SECTION = 'api::transparency-section.transparency-section';
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'LOCK', 'REPORT'];
const ORIGIN = 'https://instituto.example';
const SLUG = 'estructura-organica';

/** What a read that asks for something is asked with here. */
const REQUIRED: Readonly<Record<string, string>> = {
  q: 'empleo',
  subject: 'empleo',
  year: '2026',
  type: 'peticion',
  receivedAt: '2026-05-04T10:00:00Z',
  token: 'ninguno',
};
/** Of these there is nothing in the sample content. */
const MISSING = ['/published-answers/ninguno', '/inquiries/receipts/ninguno'].map((path) => API + path);
/** A mail program that looks at the link before its reader does may add what it likes. */
const OPEN_TO_ADDITIONS = `${API}/subscriptions/unsubscribe`;
/** Made anew for each reader. */
const CHANGING = `${API}/inquiries/challenge`;

/** Nothing of the machine in what is said: no stack, no SQL, no file. */
const INSIDES =
  /node_modules|\bat [\w.]+ \(|\.[jt]s:\d|sqlite|postgres|knex|\bselect\b.* from|accountability_/i;
/** Of what the section is made of; not what says who may read, nor what changed since the last answer. */
const WORK = /accountability_(?!public_changes)|transparency_sections/;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

interface Refusal {
  data: unknown;
  error: { status: number; name: string; message: string; details: { errors?: { path: unknown[] }[] } };
}

const refusal = ({ text: body }: Answer) => JSON.parse(body) as Refusal;
const isHtml = ({ headers }: Answer) => String(headers['content-type']).startsWith('text/html');
/** As UTF-8, which has no halves of surrogate pairs. */
const escaped = (value: string) => encodeURIComponent(Buffer.from(value).toString());
const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

describe('what nobody should ask', () => {
  let app: TestApp;
  /** Each path of the interface as somebody would ask for it, and what is described of it. */
  let addresses: { path: string; methods: string[]; get: DescribedOperation | undefined; known: string[] }[];

  beforeAll(async () => {
    app = await bootApp({ env: { SEED: 'demo', UNSUBSCRIBE_PAGE_URL: '' } });
    await app.strapi.documents(uid('commitment')).create({
      data: { text: 'Abrir dos sedes', state: 'in-progress', source: 'minutes', dueOn: '2026-01-31' },
      status: 'published',
    });
    await app.strapi.documents(SECTION).create({
      data: { title: 'Estructura orgánica', slug: SLUG, body: 'Así nos organizamos.' },
      status: 'published',
    });
    addresses = await allAddresses();
  });
  afterAll(() => app.close());

  /** Any method, as it is written; with headers of a body that never comes, too. */
  const ask = (method: string, path: string, headers: Record<string, string | number> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asking = request(`${app.url}${path}`, { method, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => {
          const { statusCode = 0 } = answer;
          resolve({ status: statusCode, headers: answer.headers, text: Buffer.concat(pieces).toString() });
          // Of what was announced and never came, nothing else is asked on this connection.
          if (headers['content-length']) asking.destroy();
        });
      });
      asking.on('error', reject);
      if (headers['content-length']) asking.flushHeaders();
      else asking.end();
    });

  /** Bytes as they are, and what comes back until the server hangs up. */
  const send = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(bytes));
      socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
      socket.on('close', () => resolve(answer)).on('error', reject);
    });

  async function firstKey(plural: string): Promise<string> {
    const { text: body } = await ask('GET', `${API}/${plural}`);
    const [first] = (JSON.parse(body) as { data: { slug?: string; documentId: string }[] }).data;
    return first?.slug ?? first?.documentId ?? 'ninguno';
  }

  async function allAddresses(): Promise<typeof addresses> {
    const { text: embed } = await ask('GET', `${API}/embed.json`);
    const version = /embed-([\w.-]+)\.js/.exec(embed)?.[1] ?? 'ninguna';
    const fixed: Record<string, string> = { dataset: 'commitments', file: 'commitments.csv', version };
    const paths = Object.entries(describedBy(app.strapi).paths);
    return Promise.all(
      paths.map(async ([template, operations]) => {
        const plural = /^\/accountability\/([\w-]+)\/\{(?:idOrSlug|slug)\}/.exec(template)?.[1];
        const key = plural ? await firstKey(plural) : template.startsWith('/transparency') ? SLUG : 'ninguno';
        const path = template.replace(/\{(\w+)\}/g, (_, name: string) => fixed[name] ?? key);
        const parameters = operations.get?.parameters.flatMap((one) => ('in' in one ? [one] : [])) ?? [];
        const inQuery = parameters.filter((one) => one.in === 'query');
        const required = inQuery.filter((one) => one.required).map(({ name }) => `${name}=${REQUIRED[name]}`);
        return {
          path: [`/api${path}`, required.join('&')].filter(Boolean).join('?'),
          methods: Object.keys(operations).map((method) => method.toUpperCase()),
          get: operations.get,
          known: inQuery.map(({ name }) => name),
        };
      }),
    );
  }

  const reads = () => addresses.filter(({ get }) => get !== undefined);
  const strictReads = () => reads().filter(({ path }) => !path.startsWith(OPEN_TO_ADDITIONS));
  const kept = () =>
    app.strapi.plugin('accountability').service<{ figures(): { answers: number } }>('public-cache').figures()
      .answers;

  /** An answer, and what the database was asked of the section for it. Jobs ask too: what is asked once is not the request's. */
  async function costOf(act: () => Promise<Answer>): Promise<{ answer: Answer; work: string[] }> {
    const work: string[] = [];
    const listen = ({ sql }: { sql: string }) => (WORK.test(sql) ? work.push(sql) : 0);
    app.strapi.db.connection.on('query', listen);
    let answer = await act();
    if (work.length > 0) {
      work.length = 0;
      answer = await act();
    }
    app.strapi.db.connection.removeListener('query', listen);
    return { answer, work };
  }

  /** What is wrong with a refusal; `null` where nothing is. */
  function faultOf(answer: Answer, statuses: number[]): string | null {
    const { status, headers, text: body } = answer;
    const told = `${status} ${body.slice(0, 200)}`;
    if (!statuses.includes(status)) return told;
    if (!/\bno-store\b/.test(String(headers['cache-control']))) return `${told} may be kept`;
    if (INSIDES.test(body) || body.length > 5_000) return `${told} says too much`;
    if (isHtml(answer)) return /<p>.+<\/p>/.test(body) ? null : `${told} says nothing`;
    const { data, error } = refusal(answer);
    return data === null && error.status === status && error.message !== '' ? null : `${told} is no refusal`;
  }

  it('is compared here with what everybody may ask: each described read answers', async () => {
    const answers = await Promise.all(
      reads().map(async ({ path }) => [path, (await ask('GET', path)).status]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual(MISSING.map((path) => [path, 404]));
    expect(answers.length).toBeGreaterThan(40);
  });

  describe('as a parameter', () => {
    const cases = Object.entries({ ...REFUSED, ...REFUSED_WHERE_KNOWN });

    it.each(cases)('is a 400 that names it, without work, and in no cache: %s', async (name, queries) => {
      const before = kept();
      const wrong: string[] = [];
      for (const { path, known } of strictReads()) {
        // Where there is no such parameter, what it is given does not matter.
        const here = known.includes(name) ? queries : Object.hasOwn(REFUSED, name) ? queries.slice(0, 1) : [];
        for (const query of here) {
          const asked = withQuery(path, query);
          const { answer, work } = await costOf(() => ask('GET', asked));
          const named =
            answer.status === 400 &&
            (isHtml(answer)
              ? answer.text.includes(name)
              : refusal(answer).error.details.errors?.some(({ path: [first = ''] }) => first === name));
          const fault =
            faultOf(answer, [400]) ??
            (named ? null : `names something else: ${answer.text.slice(0, 200)}`) ??
            // A fragment is put into the institute's name, and told in its time zone.
            (work.length > (isHtml(answer) ? 2 : 0) ? `asks the database ${work.join('; ')}` : null);
          if (fault !== null) wrong.push(`${asked.slice(0, 150)}: ${fault}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(kept()).toBe(before);
    });

    it.each(Object.entries(WITHOUT_EFFECT))(
      'has no effect where Strapi’s clients send it and it asks for nothing: %s',
      async (name, query) => {
        const taking = reads().filter(({ known }) => known.includes(name));
        expect(taking.length).toBeGreaterThan(0);
        for (const { path } of taking) {
          const asked = await ask('GET', withQuery(path, query));
          expect([path, asked]).toMatchObject([path, { status: 200, text: (await ask('GET', path)).text }]);
        }
      },
    );

    it('never makes a page longer than 100', async () => {
      for (const { path } of reads().filter(({ known }) => known.includes('pagination'))) {
        for (const size of [101, 1_000_000_000]) {
          const { text: body } = await ask('GET', withQuery(path, `pagination[pageSize]=${size}`));
          expect([path, JSON.parse(body)]).toMatchObject([path, { meta: { pagination: { pageSize: 100 } } }]);
        }
      }
    });

    it('is refused in HTML to who reads HTML', async () => {
      for (const { path } of reads().filter(({ known }) => known.includes('format'))) {
        const answer = await ask('GET', withQuery(path, 'format=html&inventado=1'));
        expect([path, faultOf(answer, [400]), isHtml(answer)]).toEqual([path, null, true]);
        expect(answer.text).toContain('inventado');
      }
    });

    it('is never a fault, whatever it is', async () => {
      const places = [
        '[$or][0]',
        '[$eq]',
        '[]',
        '[title]',
        '[page]',
        '[populate]',
        '[0]',
        '[',
        ']',
        '[a][b]',
      ];
      const name = fc
        .tuple(fc.constantFrom(...new Set(reads().flatMap(({ known }) => known))), fc.subarray(places), text)
        .map(([parameter, within, odd]) => parameter + within.join('') + (odd.length % 5 === 0 ? odd : ''));
      const escapes = fc.constantFrom(
        '%',
        '%00',
        '%ED%A0%80',
        '%F0%28',
        '%u0041',
        '+',
        '&',
        '=',
        '#',
        '..%2f',
      );
      const value = fc.oneof(
        text.map((one) => escaped(one)),
        escapes,
      );
      const query = fc.array(
        fc.tuple(name, value).map(([key, one]) => `${escaped(key)}=${one}`),
        { minLength: 1, maxLength: 5 },
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...reads()), query, async ({ path }, parts) => {
          const asked = withQuery(
            path,
            parts
              .join('&')
              .slice(0, 12_000)
              .replace(/[^!-~]/g, ''),
          );
          const answer = await ask('GET', asked.split('#').join(''));
          if (![200, 302].includes(answer.status)) expect(faultOf(answer, [400, 404])).toBeNull();
        }),
        { numRuns: 300 },
      );
    });
  });

  describe('as a path', () => {
    it.each([
      ['NUL', '%00'],
      ['half of a surrogate pair', '%ED%A0%80'],
      ['no escape', '%zz'],
      ['what every object has', '__proto__'],
      ['another thing that it has', 'constructor'],
      ['a folder above', '..%2f..%2fetc%2fpasswd'],
      ['5,000 letters', 'a'.repeat(5_000)],
      ['half of a statement', "'--"],
    ])('is a 404, of few words and for no cache: %s', async (_what, key) => {
      const before = kept();
      const templates = Object.entries(describedBy(app.strapi).paths).filter(
        ([template, { get }]) => get && template.includes('{'),
      );
      for (const [template] of templates) {
        const answer = await ask('GET', `/api${template.replace(/\{\w+\}/, () => key)}`);
        expect([template, faultOf(answer, [404])]).toEqual([template, null]);
      }
      expect(kept()).toBe(before);
    });

    it.each(['', '/nada', '/bulletins/uno/dos', '/..%2f..%2fetc/passwd', '/inquiries/lookup/1'])(
      'is a 404 in the reader’s language, whatever the method: %s',
      async (path) => {
        for (const method of METHODS.filter((one) => one !== 'HEAD')) {
          const said = async (language: string) => {
            const answer = await ask(method, API + path, { 'Accept-Language': language });
            expect([method, faultOf(answer, [404])]).toEqual([method, null]);
            return refusal(answer).error.message;
          };
          expect([await said('es'), await said('en')]).toEqual([
            'No se encontró lo que busca.',
            'Not found.',
          ]);
        }
      },
    );
  });

  it.each(['/api', '/api/', '/api/nada', '/api/nada/uno', '/API/transparencia'])(
    'beside our paths is a 404 in the reader’s language too: %s',
    async (path) => {
      const said = async (language: string) => {
        const answer = await ask('GET', path, { 'Accept-Language': language });
        expect(faultOf(answer, [404])).toBeNull();
        return refusal(answer).error.message;
      };
      expect([await said('es'), await said('en')]).toEqual(['No se encontró lo que busca.', 'Not found.']);
    },
  );

  describe('as a method', () => {
    /** Of a path: its own, and those of others that it also is an address of. */
    const methodsOf = (path: string) => {
      const [bare = ''] = path.split('?');
      const described = Object.entries(describedBy(app.strapi).paths).filter(([template]) =>
        new RegExp(`^/api${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(bare),
      );
      const methods = described
        .flatMap(([, operations]) => Object.keys(operations))
        .map((one) => one.toUpperCase());
      return new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']);
    };

    it('is a 405 that names those there are, without work, in the reader’s language', async () => {
      const before = kept();
      for (const { path } of addresses) {
        const there = methodsOf(path);
        for (const method of METHODS.filter((one) => !there.has(one))) {
          const { answer, work } = await costOf(() => ask(method, path, { 'Accept-Language': 'es-CO' }));
          const allowed = String(answer.headers.allow).split(', ');
          expect([method, path, answer.status, new Set(allowed), work]).toEqual([
            method,
            path,
            405,
            there,
            [],
          ]);
          if (method === 'HEAD') continue;
          expect(faultOf(answer, [405])).toBeNull();
          expect(refusal(answer).error).toMatchObject({
            name: 'MethodNotAllowedError',
            message: `Esta dirección no admite el método ${method}. Admite: ${allowed.join(', ')}.`,
          });
        }
      }
      expect(kept()).toBe(before);
      const english = await ask('DELETE', `${API}/bulletins`, { 'Accept-Language': 'en' });
      expect(refusal(english).error.message).toBe(
        'This address does not take the method DELETE. It takes: GET, HEAD, OPTIONS.',
      );
    });

    it('is refused before what it sends is read', async () => {
      const heavy = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 150_000_000 };
      expect((await ask('POST', `${API}/bulletins`, heavy)).status).toBe(405);
      expect((await ask('PUT', `${API}/inquiries`, heavy)).status).toBe(405);
      expect((await ask('POST', `${API}/nada`, heavy)).status).toBe(404);
      // A path is the same in capitals, and so are its limits.
      const long = { 'content-type': 'application/json', 'content-length': 900_000 };
      expect((await ask('POST', '/API/Accountability/INQUIRIES', long)).status).toBe(413);
    });

    it('is no obstacle to OPTIONS, nor to a website that asks whether it may', async () => {
      const { status, headers } = await ask('OPTIONS', `${API}/inquiries`);
      expect([status, headers.allow]).toEqual([200, 'POST, OPTIONS']);
      const preflight = await ask('OPTIONS', `${API}/inquiries`, {
        Origin: ORIGIN,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'if-none-match',
      });
      expect(preflight.headers['access-control-allow-headers']).toContain('If-None-Match');
      expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, ORIGIN]);
      const refused = await ask('DELETE', `${API}/bulletins`, { Origin: ORIGIN });
      expect(refused.headers['access-control-allow-origin']).toBe(ORIGIN);
    });
  });

  describe('as a whole', () => {
    it.each([
      ['5 MB of query', 431, `GET ${API}/bulletins?a=${'x'.repeat(5_000_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
      [
        '10,000 alternatives',
        431,
        `GET ${API}/bulletins?${'filters[$or][][slug]=a&'.repeat(10_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      ],
      ['a method there is not', 400, `INVENTADO ${API}/bulletins HTTP/1.1\r\nHost: x\r\n\r\n`],
      ['no header', 400, `GET ${API}/bulletins HTTP/1.1\r\n: x\r\n\r\n`],
      ['no HTTP', 400, 'hola\r\n\r\n'],
    ])('that cannot be read is refused in words: %s', async (_what, status, bytes) => {
      const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toContain('Cache-Control: no-store');
      expect(JSON.parse(body)).toMatchObject({
        data: null,
        error: { status, message: expect.stringMatching(/petición/) as string },
      });
    });

    it('that was carried out has its own answer, whatever cannot be read behind it', async () => {
      const lookup = `POST ${API}/inquiries/lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;
      const [, body = ''] = (await send(`${lookup}ni esto\r\n\r\n`)).split('\r\n\r\n');
      expect(JSON.parse(body)).toMatchObject({ error: { message: 'Revise los campos señalados.' } });
    });

    it('has the same answer whatever type is preferred', async () => {
      for (const { path } of reads().filter(
        ({ path: one }) => one !== CHANGING && !one.startsWith(OPEN_TO_ADDITIONS),
      )) {
        const plain = await ask('GET', path);
        const { status, text: body } = await ask('GET', path, { Accept: 'image/png, */nada;q=x' });
        expect([path, status, body]).toEqual([path, plain.status, plain.text]);
      }
    });

    it('has a sentence in Spanish where Strapi has none: a key that is none, a read that is closed', async () => {
      const key = await ask('GET', `${API}/bulletins`, { Authorization: 'Bearer ninguna' });
      expect(faultOf(key, [401])).toBeNull();
      expect(refusal(key).error.message).toContain('«Authorization»');

      const grants = app.strapi.db.query('plugin::users-permissions.permission');
      const action = 'plugin::accountability.commitments.find';
      const where = { action, role: { type: 'public' } };
      const grant = (await grants.findOne({ where, populate: ['role'] })) as {
        id: number;
        role: { id: number };
      };
      await grants.delete({ where: { id: grant.id } });
      const closed = await ask('GET', `${API}/commitments`);
      await grants.create({ data: { action, role: grant.role.id } });
      expect(faultOf(closed, [403])).toBeNull();
      expect(refusal(closed).error.message).toBe('Esta consulta no está abierta al público.');
    });
  });

  it('is no way to have a draft, or what is one person’s, kept for others', async () => {
    const draft = await app.strapi
      .documents(uid('bulletin'))
      .create({ data: { title: 'Un borrador', issuedOn: '2026-05-01' } });
    const hearing = await firstKey('hearings');
    const before = kept();
    for (const query of ['', '?status=draft', '?format=html', '?fields=title&status=draft'])
      expect((await ask('GET', `${API}/bulletins/${draft.documentId}${query}`)).status).toBe(404);

    const post = (path: string, body: object) => app.http().post(`${API}${path}`).send(body);
    const { data } = (await post('/inquiries', filing()).expect(201)).body as { data: Filed };
    const { filingNumber, trackingCode } = data;
    const { pathname } = new URL(data.receiptUrl, app.url);
    const token = 'x'.repeat(40);
    const theirs = [
      await post('/inquiries/lookup', { filingNumber, trackingCode }).expect(200),
      await app.http().get(pathname).expect(200),
      await app.http().get(`${API}/subscriptions/unsubscribe?token=${token}`).expect(200),
      await post('/subscriptions/confirm', { token }).expect(404),
      await post(`/hearings/${hearing}/registrations/cancel`, { token }),
    ];
    for (const { headers } of theirs) expect(headers['cache-control']).toBe('private, no-store');
    expect(kept()).toBe(before);
  });
});
