import { facebookChannelOf } from '../../src/plugins/accountability/server/src/dispatches/channels/facebook';
import { xChannelOf } from '../../src/plugins/accountability/server/src/dispatches/channels/x';
import type { ReportFacts } from '../../src/plugins/accountability/server/src/dispatches/social/text';
import { X_MEASURE } from '../../src/plugins/accountability/server/src/dispatches/social/length';
import { hearingMessage } from '../support/dispatch-message';

/** The link is of a domain that is there: X counts no other as an address. */
const link = 'https://www.instituto.gov.co/audiencias/rendicion-2026';
const message = (change = {}) => hearingMessage({ link, ...change });

const houseWith = (report: ReportFacts | null) => ({
  logo: () => Promise.resolve(null),
  report: () => Promise.resolve(report),
  clock: () => new Date('2026-12-01T13:00:00Z'),
});
const house = houseWith(null);
const onX = xChannelOf(null, house);
const onFacebook = facebookChannelOf(null, house);

type Network = typeof onX;
const shown = async (channel: Network, of = message(), options = {}) => {
  const { post } = await channel.preview(of, options);
  if (!post) throw new Error('The channel makes posts');
  return post;
};

const LONG =
  'Rendimos cuentas de la formación para el trabajo y de las ferias de empleo de las comunas '.repeat(8);

describe('the text of a post that nobody wrote', () => {
  it('has the title, the first sentences, when and where the hearing is, and the link', async () => {
    const { text, length, limit, mode } = await shown(onFacebook);
    expect(text).toBe(
      [
        'Audiencia pública de rendición de cuentas 2026',
        'El instituto le rinde cuentas a la ciudad sobre empleo y formación. Habrá preguntas.',
        'Cuándo: jueves, 10 de diciembre de 2026, 9:00 a. m.',
        'Dónde: Auditorio municipal, Calle 5 # 4-32',
        link,
      ].join('\n\n'),
    );
    expect({ length, limit, mode }).toEqual({ length: text.length, limit: 63_206, mode: 'assisted' });
  });

  it('is as long on X as X counts it, and at most 280', async () => {
    const { text, length, limit } = await shown(onX);
    expect(length).toBe(X_MEASURE.length(text));
    expect(length).toBeLessThan(text.length);
    expect(limit).toBe(280);
  });

  it('leaves out whole sentences first, and says nothing of it', async () => {
    const body = `${'Esta es la frase que cabe. '}${LONG}.`;
    const { text } = await shown(onX, message({ body }));
    expect(text).toContain('\n\nEsta es la frase que cabe.\n\n');
    await expect(onX.validate(message({ body }), {})).resolves.toEqual([]);
  });

  it('ends at a word with «…» where not even one sentence fits, with the link whole, and tells so', async () => {
    const of = message({ body: LONG });
    const { text, length } = await shown(onX, of);
    expect(length).toBeLessThanOrEqual(280);
    const excerpt = text.split('\n\n')[1] ?? '';
    expect(excerpt).toMatch(/^Rendimos cuentas .*\p{L}…$/u);
    expect(LONG).toContain(`${excerpt.slice(0, -1)} `);
    expect(text.endsWith(`\n\n${link}`)).toBe(true);
    await expect(onX.validate(of, {})).resolves.toEqual([
      expect.objectContaining({
        field: 'options.text',
        weight: 'warning',
        sentences: expect.objectContaining({ es: expect.stringContaining('280') as string }) as object,
      }),
    ]);
    await expect(onFacebook.validate(of, {})).resolves.toEqual([]);
  });

  it.each([
    ['a title of 250 letters', { title: LONG.slice(0, 250) }],
    ['a place of 500 letters', { title: LONG.slice(0, 200), place: LONG.slice(0, 250) }],
    ['a title of one word', { title: 'a'.repeat(400) }],
  ])(
    'holds the day and the whole link also with %s',
    async (_, { title, place = null }: { title: string; place?: string | null }) => {
      const { hearing } = message();
      const of = message({
        title,
        body: LONG,
        hearing: hearing && { ...hearing, venue: place, address: place, streamUrl: null },
      });
      const { text, length } = await shown(onX, of);
      expect(length).toBeLessThanOrEqual(280);
      expect(text).toContain('Cuándo: jueves, 10 de diciembre de 2026, 9:00 a. m.');
      expect(text.endsWith(link)).toBe(true);
      expect(text).toContain('…');
      expect(text.includes('Dónde: ')).toBe(place !== null);
    },
  );

  it('begins with what is not the title again, nor an address alone', async () => {
    const title = 'Ya está publicado: Informe del semestre';
    const body = `Informe del semestre\n\n<${link}>\n\nDígalo a sus vecinos.`;
    const { text } = await shown(onFacebook, message({ title, body, hearing: null }));
    expect(text).toBe([title, 'Dígalo a sus vecinos.', link].join('\n\n'));
  });

  it('takes no full stop of an abbreviation for the end of a sentence', async () => {
    const body = 'Lo presenta el Dr. Pérez en la Cra. 5 con el art. 12 de la ley. Y nada más.';
    const { text } = await shown(onFacebook, message({ body }));
    expect(text).toContain(body);
    const short = await shown(onX, message({ body: `Lo presenta la Dra. Ruiz. ${LONG}.` }));
    expect(short.text).toContain('\n\nLo presenta la Dra. Ruiz.\n\n');
  });

  it('says where a virtual hearing is seen, and nothing of one without a place', async () => {
    const { hearing } = message();
    const nowhere = { venue: null, address: null };
    const virtual = message({ hearing: hearing && { ...hearing, ...nowhere } });
    expect((await shown(onFacebook, virtual)).text).toContain('Dónde: https://video.example/en-vivo');
    const open = message({ hearing: hearing && { ...hearing, ...nowhere, streamUrl: null } });
    expect((await shown(onFacebook, open)).text).not.toContain('Dónde');
  });

  it('is of a kind of its own for a quarterly report', async () => {
    const report = { kind: 'quarterly', periodStart: '2026-07-01', periodEnd: '2026-09-30' };
    const of = message({
      title: 'Informe del tercer trimestre',
      hearing: null,
      source: { kind: 'management-report' as const, documentId: 'r', title: 'Informe' },
    });
    const { text } = await shown(xChannelOf(null, houseWith(report)), of);
    expect(text).toBe(
      [
        'Instituto Municipal de Empleo publica su informe de gestión trimestral, de julio a septiembre de 2026.',
        'Informe del tercer trimestre',
        'Conozca los resultados y los indicadores del período:',
        link,
      ].join('\n\n'),
    );
    const annual = await shown(xChannelOf(null, houseWith({ ...report, kind: 'annual' })), of);
    expect(annual.text).not.toContain('trimestral');
  });
});

describe('a text of its own for a network', () => {
  it('stands as it was written, without the name of who reads', async () => {
    const { text } = await shown(onX, message(), {
      text: ` Hola {{nombre}}, nos vemos el jueves: ${link}\n`,
    });
    expect(text).toBe(`Hola, nos vemos el jueves: ${link}`);
  });

  it('has its variables filled in, and may leave none open', async () => {
    const { text } = await shown(onX, message(), { text: 'Es el {{fecha}}: {{enlace}}' });
    expect(text).toBe(`Es el 10 de diciembre de 2026: ${link}`);
    const problems = await onX.validate(message(), { text: 'Es el {{dia}}: {{enlace}}' });
    expect(problems).toEqual([expect.objectContaining({ field: 'options.text', weight: 'error' })]);
  });

  it('that is too long is an error which names its length and the limit', async () => {
    const text = `${'a'.repeat(290)} ${link}`;
    await expect(onX.validate(message(), { text })).resolves.toEqual([
      expect.objectContaining({
        field: 'options.text',
        weight: 'error',
        sentences: expect.objectContaining({
          es: 'El texto para X tiene 314 caracteres, como X los cuenta, y puede tener 280: quítele 34.',
        }) as object,
      }),
    ]);
    await expect(onFacebook.validate(message(), { text })).resolves.toEqual([]);
  });

  it('that does not lead to the page is allowed, and told', async () => {
    const [problem, ...others] = await onX.validate(message(), { text: 'Nos vemos el jueves.' });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ weight: 'warning', field: 'options.text' });
    expect(problem?.sentences.es).toContain('enlace');
  });

  it('that is empty is none', async () => {
    const options = onX.options.parse({ text: '  ' });
    expect((await shown(onX, message(), options)).text).toContain('Cuándo:');
  });

  it('stands beside nothing the channel does not know', () => {
    expect(onX.options.safeParse({}).success).toBe(true);
    expect(onX.options.safeParse({ texto: 'Hola' }).success).toBe(false);
  });
});

describe('the page to post by hand', () => {
  it('of Facebook is given the address', async () => {
    const { shareUrl } = await shown(onFacebook);
    expect(new URL(shareUrl ?? '').searchParams.get('u')).toBe(link);
    expect(shareUrl).toMatch(/^https:\/\/www\.facebook\.com\/sharer\/sharer\.php\?/);
    expect((await shown(onFacebook, message({ link: null }))).shareUrl).toBeNull();
  });

  it('of X is given text and address, which X puts together as they are shown', async () => {
    const { text, shareUrl } = await shown(onX);
    const { origin, pathname, searchParams } = new URL(shareUrl ?? '');
    expect(`${origin}${pathname}`).toBe('https://x.com/intent/post');
    expect(`${searchParams.get('text')}\n\n${searchParams.get('url')}`).toBe(text);
  });

  it('of X is given the text alone where the address is not at its end', async () => {
    const text = `${link} es la página`;
    const { shareUrl } = await shown(onX, message(), { text });
    expect([...new URL(shareUrl ?? '').searchParams]).toEqual([['text', text]]);
  });
});
