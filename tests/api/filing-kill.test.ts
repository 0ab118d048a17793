import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { pdf, photo } from '../support/attachment-files';
import { filing, type Filed } from '../support/filing';
import { type Instance, startInstance } from '../support/instance';
import { bootApp, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const ATTACHMENT = 'plugin::accountability.inquiry-attachment';
const FILINGS = 200;
/** How many have their 201 when the process is killed: in the middle, with all the others under way. */
const ENOUGH = 60;

interface View {
  id: string;
  name: string;
  bytes: number;
}

// Two more applications are started, one after the other, which a busy machine takes minutes for.
jest.setTimeout(360_000);

describe('a process killed while 200 people file with attachments', () => {
  let app: TestApp;
  let instance: Instance;
  let folder: string;
  let document: Buffer;
  let picture: Buffer;

  beforeAll(async () => {
    app = await bootApp();
    folder = app.strapi.plugin('accountability').config<{ folder: string }>('attachments').folder;
    [document, picture] = [await pdf('Solicitud'), await photo(300, 200)];
    instance = await startInstance();
  });
  afterAll(async () => {
    await instance.kill();
    await app.close();
  });

  const file = async (): Promise<Filed> => {
    const { person, consent, ...rest } = filing();
    const request = instance.http().post('/api/accountability/inquiries');
    for (const [name, value] of Object.entries(rest)) void request.field(name, String(value));
    const { status, body } = await request
      .field('person', JSON.stringify(person))
      .field('consent', JSON.stringify(consent))
      .attach('attachments', document, 'solicitud.pdf')
      .attach('attachments', picture, 'foto.jpg');
    if (status !== 201) throw new Error(`Not filed: ${status}`);
    return (body as { data: Filed }).data;
  };
  const post = (address: string, body: object) =>
    instance.http().post(`/api/accountability/inquiries${address}`).send(body);

  it('keeps what each 201 promised, files too, and leaves no orphan after the next start', async () => {
    const filed: Filed[] = [];
    const enough = new Promise<void>((resolve) => {
      const everyone = Array.from({ length: FILINGS }, async () => {
        filed.push(await file());
        if (filed.length === ENOUGH) resolve();
      });
      // Those whose process died under them were promised nothing.
      void Promise.allSettled(everyone);
    });
    await enough;
    await instance.kill();
    const staged = await readdir(path.join(folder, 'staging'), { recursive: true });
    instance = await startInstance();

    const rows = (await app.strapi.db.query(ATTACHMENT).findMany({})) as {
      filingNumber: string;
      storageKey: string;
    }[];
    const inquiries = (await app.strapi.db.query(INQUIRY).findMany({})) as { filingNumber: string }[];
    const numbers = inquiries.map(({ filingNumber }) => filingNumber).sort();

    // The kill came in the middle: files were under way, and not everybody had filed.
    expect(staged.length).toBeGreaterThan(1);
    expect(numbers.length).toBeLessThan(FILINGS);

    // Numbers: each 201's, without gap or repeat.
    const year = numbers[0]?.slice(0, 4);
    expect(numbers).toEqual(numbers.map((_, at) => `${year}-${String(at + 1).padStart(6, '0')}`));
    expect(numbers).toEqual(expect.arrayContaining(filed.map(({ filingNumber }) => filingNumber)));

    // Files: two for each filing, and no file besides, not even among those being received.
    expect(rows.map(({ filingNumber }) => filingNumber).sort()).toEqual([...numbers, ...numbers].sort());
    const onDisk = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(
      onDisk
        .filter((one) => one.isFile())
        .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
        .sort(),
    ).toEqual(
      rows
        .map(({ storageKey }) => path.join(storageKey.slice(0, 2), storageKey.slice(2, 4), storageKey))
        .sort(),
    );

    // And what was promised can be read.
    for (const { filingNumber, trackingCode } of filed) {
      const { body } = await post('/lookup', { filingNumber, trackingCode }).expect(200);
      const { attachments } = (body as { data: { attachments: View[] } }).data;
      expect(attachments.map(({ name }) => name)).toEqual(['solicitud.pdf', 'foto.jpg']);
      for (const { id, bytes } of attachments) {
        const { headers } = await post(`/attachments/${id}`, { filingNumber, trackingCode }).expect(200);
        expect(headers['content-length']).toBe(String(bytes));
      }
    }
  });
});
