import { memoChannel } from '../../src/plugins/accountability/server/src/dispatches/channels/memo';
import type { DeliveryInHand, Message } from '../../src/plugins/accountability/server/src/dispatches/channel';
import { bootApp, type TestApp } from '../support/strapi';

const CONTACT = 'plugin::accountability.contact';
const GROUP = 'plugin::accountability.contact-group';
const MEMO = 'plugin::accountability.memo';
const OUTBOX_MESSAGE = 'plugin::accountability.outbox-message';

interface Issued {
  number: string;
  issuedOn: string;
}
interface Memos {
  issueOnce(dispatchId: string, now: Date): Promise<Issued>;
  find(dispatchId: string): Promise<Issued | null>;
}

const numberOf = ({ number }: Issued) => Number(number.split('-').at(-1));
const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe('memos', () => {
  let app: TestApp;
  const memos = (): Memos => app.strapi.plugin('accountability').service('memos');

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  describe('their numbers', () => {
    it('are consecutive in the institute’s year, and begin again with the next', async () => {
      // In Colombia it is still 2030 at four in the morning UTC.
      const before = new Date('2031-01-01T04:00:00Z');
      const after = new Date('2031-01-01T05:00:00Z');
      expect(await memos().issueOnce('a1', before)).toEqual({
        number: 'MEMO-2030-001',
        issuedOn: '2030-12-31',
      });
      expect((await memos().issueOnce('a2', before)).number).toBe('MEMO-2030-002');
      expect((await memos().issueOnce('a3', after)).number).toBe('MEMO-2031-001');
      expect((await memos().issueOnce('a4', before)).number).toBe('MEMO-2030-003');
    });

    it('stay with what they were given to, also when it is asked for in another year', async () => {
      const first = await memos().issueOnce('b1', new Date('2032-06-01T12:00:00Z'));
      expect(await memos().issueOnce('b1', new Date('2033-06-01T12:00:00Z'))).toEqual(first);
      expect(await memos().find('b1')).toEqual(first);
      expect(await memos().find('nobody')).toBeNull();
    });

    it('leave no gap when many are given at once', async () => {
      const now = new Date('2034-06-01T12:00:00Z');
      const issued = await Promise.all(range(1, 12).map((one) => memos().issueOnce(`c${one}`, now)));
      expect(issued.map(numberOf).sort((one, other) => one - other)).toEqual(range(1, 12));
    });

    it('leave no gap when one could not be given', async () => {
      const now = new Date('2035-06-01T12:00:00Z');
      await memos().issueOnce('d1', now);
      // Two processes at the same memo: one of them may lose, and no number is lost with it.
      const both = await Promise.allSettled([memos().issueOnce('d2', now), memos().issueOnce('d2', now)]);
      expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect((await memos().issueOnce('d2', now)).number).toBe('MEMO-2035-002');
      expect((await memos().issueOnce('d3', now)).number).toBe('MEMO-2035-003');
    });
  });

  describe('as a channel', () => {
    let inside: string;
    let outside: string;
    const channel = () => memoChannel(app.strapi);

    /** Whom the outbox is to write to of a delivery. */
    async function queuedFor(delivery: DeliveryInHand): Promise<string[]> {
      const rows = (await app.strapi.db
        .query(OUTBOX_MESSAGE)
        .findMany({ where: { batch: delivery.documentId } })) as { recipient: string }[];
      const contacts = (await app.strapi.db
        .query(CONTACT)
        .findMany({ where: { documentId: { $in: rows.map(({ recipient }) => recipient) } } })) as {
        email: string;
      }[];
      return contacts.map(({ email }) => email).sort();
    }

    const messageOf = (dispatchId: string, change: object = {}): Message => ({
      dispatchId,
      title: 'Audiencia pública',
      body: 'Hola {{nombre}}, venga.',
      link: null,
      source: null,
      hearing: null,
      groupIds: [inside, outside],
      files: [],
      channels: ['memo'],
      institute: { name: 'Instituto' },
      timeZone: 'America/Bogota',
      ...change,
    });
    const deliveryOf = (
      dispatchId: string,
      keep: DeliveryInHand['keep'] = () => Promise.resolve(),
    ): DeliveryInHand => ({
      documentId: `delivery${dispatchId}`,
      dispatchId,
      attempts: 1,
      memory: {},
      keep,
    });

    beforeAll(async () => {
      const group = async (name: string, kind: 'internal' | 'external') =>
        (await app.strapi.documents(GROUP).create({ data: { name, kind } })).documentId;
      inside = await group('Dirección y jefaturas', 'internal');
      outside = await group('Cámara de prueba', 'external');
      const contact = (email: string, kind: 'internal' | 'external', groups: string[]) =>
        app.strapi.documents(CONTACT).create({
          data: {
            email,
            kind,
            groups,
            ...(kind === 'external' ? { consentOrigin: 'Convenio', consentedOn: '2026-01-01' } : {}),
          } as never,
        });
      await contact('ana@instituto.example', 'internal', [inside]);
      await contact('luis@instituto.example', 'internal', [inside, outside]);
      await contact('gremio@correo.example', 'external', [outside]);
    });

    it('writes to the house’s own people of the groups, and to nobody outside', async () => {
      expect(await channel().validate(messageOf('e1'))).toEqual([]);
      expect((await channel().audience(messageOf('e1'))).count).toBe(2);
      await channel().send(deliveryOf('e1'), messageOf('e1'), {});
      expect(await queuedFor(deliveryOf('e1'))).toEqual(['ana@instituto.example', 'luis@instituto.example']);
    });

    it('has to have somebody of the house to go to', async () => {
      const [problem] = await channel().validate(messageOf('e2', { groupIds: [] }));
      expect(problem).toMatchObject({ field: 'groupIds', weight: 'error' });
    });

    it('has no number while it is written, and one from when it goes out', async () => {
      const before = await channel().mail(messageOf('e3'), {});
      expect(before.subject).toBe('Audiencia pública');
      expect(await memos().find('e3')).toBeNull();
      const kept: object[] = [];
      const keeping = deliveryOf('e3', (memory) => Promise.resolve(void kept.push(memory)));
      await channel().send(keeping, messageOf('e3'), {});
      const { number } = (await memos().find('e3')) ?? { number: '' };
      const after = await channel().mail(messageOf('e3'), {});
      expect(number).toMatch(/^MEMO-\d{4}-\d{3}$/);
      expect(after.subject).toBe(`${number}: Audiencia pública`);
      expect(after.attachments[0]?.filename).toBe(`${number}.pdf`);
      // Beside what the mailing keeps.
      expect(kept.at(-1)).toMatchObject({ queued: true, number });
    });

    it('comes from planning and is for the groups of the house, where nobody says otherwise', async () => {
      const head = async (options: object) =>
        Object.fromEntries((await channel().mail(messageOf('e4'), options)).heading ?? []);
      expect(await head({})).toMatchObject({ De: 'Oficina de Planeación', Para: 'Dirección y jefaturas' });
      expect(await head({ from: 'Gerencia', to: 'Todos' })).toMatchObject({ De: 'Gerencia', Para: 'Todos' });
      expect(channel().options.safeParse({ number: 'MEMO-2026-999' }).success).toBe(false);
      expect(channel().options.parse({ from: '  ' }).from).toBeUndefined();
    });

    it('has the same number after a process that died when it had given it', async () => {
      const dying = deliveryOf('e5', () => Promise.reject(new Error('killed')));
      await expect(channel().send(dying, messageOf('e5'), {})).rejects.toThrow('killed');
      const given = await memos().find('e5');
      const kept: object[] = [];
      const again = deliveryOf('e5', (memory) => Promise.resolve(void kept.push(memory)));
      await channel().send(again, messageOf('e5'), {});
      expect(kept.at(-1)).toMatchObject({ ...given });
      expect(await app.strapi.db.query(MEMO).count({ where: { dispatchId: 'e5' } })).toBe(1);
    });

    it('is a PDF by the name the preview gives it, and no other', async () => {
      const [file] = (await channel().preview(messageOf('e7'), {})).files;
      const pdf = await channel().file(messageOf('e7'), {}, String(file?.name));
      expect(pdf?.content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await channel().file(messageOf('e7'), {}, 'other.pdf')).toBeNull();
    });
  });
});
