import { readdir } from 'node:fs/promises';

import fc from 'fast-check';

import { filing, type Filed } from '../support/filing';
import { malformedBody } from '../support/malformed';
import { malformedForm } from '../support/malformed-forms';
import { polyglots } from '../support/polyglots';
import { bootApp, type TestApp } from '../support/strapi';

/** As many as a minute has room for; `MALFORMED_RUNS=10000` for the long run. */
const RUNS = Number(process.env.MALFORMED_RUNS ?? 1000);
const TYPES = ['inquiry', 'inquiry-secret', 'inquiry-event', 'spent-puzzle'] as const;
const REFUSALS = [400, 404, 409, 413, 415];
/** No answer is much longer than what was asked with: a refusal names no more fields than a person can read. */
const LONGEST_ANSWER = 64 * 1024;
/** What an attachment may be kept as. */
const KEPT_AS = /^(?:application\/(?:pdf|vnd\..+)|image\/(?:jpeg|png|webp)|text\/plain|audio\/(?:mpeg|mp4))$/;

describe('whatever is sent to the routes open to everybody', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  /** The files on the disk by name, which are the rows' keys; with `staging/` before those no row names. */
  const filesOnDisk = async () => {
    const { folder } = app.strapi.plugin('accountability').config<{ folder: string }>('attachments');
    const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return found
      .filter((one) => one.isFile())
      .map(({ name, parentPath }) => (parentPath.endsWith('staging') ? `staging/${name}` : name))
      .sort();
  };
  const stored = () =>
    Promise.all(TYPES.map((name) => app.strapi.db.query(`plugin::accountability.${name}`).count()));

  it.each([
    ['inquiries', 'multipart/form-data'],
    ['inquiries/complete', 'multipart/form-data'],
    ['inquiries/lookup', null],
    ['inquiries/attachments/1', null],
    ['subscriptions', null],
    ['subscriptions/confirm', null],
    ['hearings/audiencia/registrations', null],
    ['hearings/audiencia/registrations/cancel', null],
    ['hearings/audiencia/evaluation', null],
    ['published-answers/similar', null],
  ])('as text at /%s is refused with the formats that are taken', async (path, besides) => {
    const taken = (or: string) => ['application/json', ...(besides ? [besides] : [])].join(or);
    for (const [language, sentence] of [
      ['es', `Envíe la solicitud como ${taken(' o ')}.`],
      ['en', `Send the request as ${taken(' or ')}.`],
    ] as const) {
      const { body } = await app
        .http()
        .post(`/api/accountability/${path}`)
        .set({ 'Content-Type': 'text/plain', 'Accept-Language': language })
        .send('{}')
        .expect(415);
      expect((body as { error: unknown }).error).toMatchObject({
        name: 'UnsupportedMediaTypeError',
        message: sentence,
      });
    }
  });

  it(
    'gets a refusal, never a fault, and what was refused leaves nothing behind',
    async () => {
      let accepted = 0;
      const sent = fc.oneof(
        { weight: 3, arbitrary: malformedBody },
        { weight: 1, arbitrary: malformedForm(await polyglots()) },
      );
      await fc.assert(
        fc.asyncProperty(
          sent,
          fc.constantFrom('inquiries', 'inquiries', 'inquiries', 'inquiries/lookup'),
          fc.boolean(),
          async ({ headers, bytes }, path, inPieces) => {
            const whole = new Uint8Array(bytes);
            const answer = await fetch(`${app.url}/api/accountability/${path}`, {
              method: 'POST',
              headers,
              // In pieces it comes without `Content-Length`.
              ...(inPieces ? { body: new Blob([whole]).stream(), duplex: 'half' } : { body: whole }),
            });
            const body = await answer.text();
            if (answer.status === 201) {
              accepted += 1;
              return;
            }
            expect(REFUSALS).toContain(answer.status);
            const { data, error } = JSON.parse(body) as { data: unknown; error: { message: string } };
            expect(data).toBeNull();
            expect(error.message).not.toBe('');
            expect(body.length).toBeLessThan(LONGEST_ANSWER);
          },
        ),
        { numRuns: RUNS, endOnFailure: RUNS > 1000 },
      );

      // Some are only strange, and a petition all the same.
      expect(accepted).toBeLessThan(RUNS / 2);
      expect(await stored()).toEqual([accepted, accepted, accepted, 0]);
      const attachments = (await app.strapi.db
        .query('plugin::accountability.inquiry-attachment')
        .findMany({})) as { storageKey: string; mime: string }[];
      expect(attachments.length).toBeGreaterThan(0);
      expect(attachments.filter(({ mime }) => !KEPT_AS.test(mime))).toEqual([]);
      expect(await filesOnDisk()).toEqual(attachments.map(({ storageKey }) => storageKey).sort());
      const { body } = await app.http().post('/api/accountability/inquiries').send(filing()).expect(201);
      expect(Number((body as { data: Filed }).data.filingNumber.slice(5))).toBe(accepted + 1);
    },
    // Ten times what an idle machine takes: how fast they are answered is not what is asked here.
    RUNS * 500,
  );
});
