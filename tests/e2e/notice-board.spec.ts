import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';

import { findAccessibilityProblems } from './support/accessibility';
import { logInByApi } from './support/administration';
import { hearingDeskOf } from './support/hearings';
import { expect, test } from './support/section';
import type { Credentials } from './support/test';

const HEAD = 'Jefe de Planeación';
const NOTICES = '/content-manager/collection-types/plugin::accountability.notice';
const HEARINGS = '/content-manager/collection-types/plugin::accountability.hearing';
const API = '**/api/accountability/notice-board';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Television sets, lying and standing. */
const SCREENS = [
  { name: '1080p', viewport: { width: 1920, height: 1080 } },
  { name: '4K', viewport: { width: 3840, height: 2160 } },
  { name: 'portrait', viewport: { width: 1080, height: 1920 } },
  { name: '720p', viewport: { width: 1280, height: 720 } },
] as const;

const LONG = Array.from(
  { length: 24 },
  (_, index) =>
    `${index + 1}. La oficina de empleo atiende en el barrio número ${index + 1} de lunes a viernes, con orientadores que ayudan a escribir la hoja de vida y a presentarse a una entrevista.`,
).join('\n\n');

const day = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' }).format(Date.now() + days * DAY);

/** Today at ten: whatever the hour a test runs at, no day ends, and no night's renewal comes, before it turns the clock so far. */
const morning = () => Date.parse(`${day(0)}T10:00:00-05:00`);

/** What an editor does for the board, through the admin API. */
async function boardDeskOf(request: APIRequestContext, editor: Credentials) {
  const headers = { Authorization: `Bearer ${await logInByApi(request, editor)}` };
  const call = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, data?: object): Promise<T> => {
    const response = await request.fetch(path, { method, headers, ...(data ? { data } : {}) });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const clear = async (type: string) => {
    const { results } = await call<{ results: { documentId: string }[] }>('GET', `${type}?pageSize=100`);
    for (const { documentId } of results) await call('DELETE', `${type}/${documentId}`);
  };
  return {
    async hang(title: string, change: object = {}): Promise<void> {
      const notice = { title, from: day(-1), to: day(5), ...change };
      const { data } = await call<{ data: { documentId: string } }>('POST', NOTICES, notice);
      await call('POST', `${NOTICES}/${data.documentId}/actions/publish`, {});
    },
    clearNotices: () => clear(NOTICES),
    remove: (hearing: string) => call('DELETE', `${HEARINGS}/${hearing}`),
  };
}

/** A television whose clock the test turns, and the server's with it: its answers say the same time as the page. */
async function television(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({ time: morning() });
  await page.route(API, async (route) => {
    const response = await route.fetch().catch(() => null);
    if (!response) return route.abort();
    // In the middle of a reload there is nobody to ask.
    const at = await page.evaluate(() => Date.now()).catch(() => Date.now());
    await route.fulfill({ response, headers: { ...response.headers(), date: new Date(at).toUTCString() } });
  });
  return page;
}

const title = (page: Page) => page.locator('article h2');

/** What is on the screen and not to be seen whole. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [width, height] = [window.innerWidth, window.innerHeight];
    const shown = Array.from(
      document.querySelectorAll<HTMLElement>('h1, h2, h3, p:not(:empty), .qr img, figcaption'),
    ).filter(
      (element) => element.getClientRects().length > 0 && getComputedStyle(element).clipPath === 'none',
    );
    const clipping = Array.from(document.querySelectorAll<HTMLElement>('#board, .words, header, #hearing'));
    const outside = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      const frame = element.closest('#board')?.getBoundingClientRect();
      const [left, top] = [frame?.left ?? 0, frame?.top ?? 0];
      const [right, bottom] = [frame?.right ?? width, frame?.bottom ?? height];
      return box.left < left - 1 || box.top < top - 1 || box.right > right + 1 || box.bottom > bottom + 1;
    });
    const cut = clipping.filter(
      (element) =>
        element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
    );
    return [...outside, ...cut].map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`);
  });

test.describe('the notice board in the hall', () => {
  let desk: Awaited<ReturnType<typeof boardDeskOf>>;
  let hearings: Awaited<ReturnType<typeof hearingDeskOf>>;
  const announced: string[] = [];

  test.beforeEach(async ({ administration, request }) => {
    const head = await administration.createUser(HEAD);
    desk = await boardDeskOf(request, head);
    hearings = await hearingDeskOf(request, head);
    // Other files' tests leave notices, and hearings that are sooner than those of here.
    await desk.clearNotices();
    const soon = new URLSearchParams({
      'filters[startsAt][$gt]': new Date(Date.now() - DAY).toISOString(),
      'filters[startsAt][$lt]': new Date(Date.now() + 6 * DAY).toISOString(),
      'pagination[pageSize]': '100',
    });
    const left = await request.get(`/api/accountability/hearings?${soon.toString()}`);
    const { data } = (await left.json()) as { data: { documentId: string }[] };
    for (const { documentId } of data) await desk.remove(documentId);
  });
  test.afterEach(async () => {
    await desk.clearNotices();
    for (const hearing of announced.splice(0)) await desk.remove(hearing);
  });

  /** Before the demonstration's, so that it is the next one. */
  const hearingIn = async (milliseconds: number, change: object = {}) => {
    const { documentId } = await hearings.announce({
      title: 'Audiencia pública de rendición de cuentas 2026',
      startsAt: new Date(morning() + milliseconds).toISOString(),
      modality: 'hybrid',
      venue: 'Auditorio Luis A. Calvo',
      address: 'Carrera 27 con calle 9',
      streamUrl: 'https://video.example/en-vivo',
      state: 'announced',
      ...change,
    });
    announced.push(documentId);
  };

  test('shows notices in turn, the long ones longer, and stops for who asks with a key', async ({
    context,
  }) => {
    await desk.hang('Feria de empleo', {
      text: 'El sábado en la plaza.',
      from: day(0),
      link: 'https://sitio.example/feria',
    });
    await desk.hang('Ruedas de negocios', { text: 'Inscripciones abiertas.' });
    const page = await television(context);
    // Only the test turns it on: of the fifteen seconds a notice has, none pass while it is looked at.
    await page.clock.pauseAt(morning() + MINUTE);
    await page.goto('/cartelera');
    await expect(title(page)).toHaveText('Feria de empleo');
    await expect(page.getByAltText('Código QR que lleva a https://sitio.example/feria')).toBeVisible();
    await page.clock.runFor(14 * SECOND);
    await expect(title(page)).toHaveText('Feria de empleo');
    await page.clock.runFor(2 * SECOND);
    await expect(title(page)).toHaveText('Ruedas de negocios');

    await page.keyboard.press(' ');
    await expect(page.getByText('En pausa')).toBeVisible();
    await page.clock.runFor(5 * MINUTE);
    await expect(title(page)).toHaveText('Ruedas de negocios');
    await page.keyboard.press('ArrowLeft');
    await expect(title(page)).toHaveText('Feria de empleo');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Pausar los avisos' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('En pausa')).toBeHidden();
    await page.clock.runFor(16 * SECOND);
    await expect(title(page)).toHaveText('Ruedas de negocios');
  });

  for (const { name, viewport } of SCREENS) {
    test(`shows a very long notice whole, in several screens, on ${name}`, async ({
      browser,
      requestsElsewhere,
    }) => {
      expect(requestsElsewhere).toEqual([]);
      await desk.hang(
        'Horarios de atención de las oficinas de empleo en los barrios y corregimientos del municipio durante la temporada de fin de año',
        {
          text: LONG,
          link: 'https://sitio.example/una/direccion/muy/larga/que-no-cabe/en-una-linea/de-la-pantalla',
        },
      );
      await hearingIn(3 * DAY);
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      const page = await television(context);
      await page.goto('/cartelera');
      await expect(page.locator('.part')).toHaveText(/^1 de \d+$/);
      const parts = Number(/\d+$/.exec((await page.locator('.part').textContent()) ?? '')?.[0]);
      await page.keyboard.press(' ');
      const read: string[] = [];
      for (let part = 1; part <= parts; part += 1) {
        await expect(page.locator('.part')).toHaveText(`${part} de ${parts}`);
        expect(await overflowing(page)).toEqual([]);
        read.push((await page.locator('.text').innerText()).replace(/\s+/g, ' ').trim());
        await page.keyboard.press('ArrowRight');
      }
      // Every word once, and in order.
      expect(read.join(' ')).toBe(LONG.replace(/\s+/g, ' '));
      const smallest = await page.evaluate(() =>
        Math.min(
          ...Array.from(document.querySelectorAll('.text p'), (element) =>
            parseFloat(getComputedStyle(element).fontSize),
          ),
        ),
      );
      expect(smallest).toBeGreaterThanOrEqual(Math.min(viewport.width, viewport.height) * 0.0499);
      await context.close();
    });
  }

  test('counts down to the next hearing, in words and in its last hour in seconds', async ({ context }) => {
    await hearingIn(2 * DAY + 3 * HOUR + 30 * SECOND, {
      endsAt: new Date(morning() + 2 * DAY + 5 * HOUR).toISOString(),
    });
    const page = await television(context);
    await page.goto('/cartelera');
    const region = page.getByRole('region', { name: 'Próxima audiencia pública' });
    await expect(region).toContainText('Audiencia pública de rendición de cuentas 2026');
    await expect(region).toContainText('Auditorio Luis A. Calvo, Carrera 27 con calle 9');
    const counter = page.locator('.countdown');
    await expect(counter).toHaveText('Faltan 2 días y 3 horas');
    // Past a night, the page is loaded anew as soon as it is answered.
    const renewed = page.waitForEvent('load');
    await page.clock.fastForward(2 * DAY);
    await renewed;
    await expect(counter).toHaveText(/^Faltan (?:3 horas|3 horas y 1 minuto)$/);
    await page.clock.fastForward(2 * HOUR + MINUTE);
    await expect(counter).toHaveText(/^Comienza en 59:\d\d$/);
    const seconds = async () => Number(/:(\d\d)$/.exec((await counter.textContent()) ?? '')?.[1]);
    // None pass while they are read.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5 * SECOND);
    const before = await seconds();
    await page.clock.runFor(10 * SECOND);
    expect((before - (await seconds()) + 60) % 60).toBe(10);
    await page.clock.fastForward(HOUR);
    await expect(counter).toHaveText('En este momento');
    await page.clock.fastForward(3 * HOUR);
    await expect(region).toBeHidden();
  });

  test('goes on without the network, says so quietly, and knows what is new when it is back', async ({
    context,
  }) => {
    await desk.hang('Feria de empleo');
    await desk.hang('Hasta hoy', { to: day(0) });
    const page = await television(context);
    await page.goto('/cartelera');
    await expect(title(page)).toBeVisible();
    const offline = page.getByText(/^Sin conexión desde/);

    await page.route(API, (route) => route.abort());
    await page.clock.runFor(3 * MINUTE);
    await expect(offline).toBeHidden();
    await page.clock.runFor(4 * MINUTE);
    await expect(offline).toBeVisible();
    const seen = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      seen.add(String(await title(page).textContent()));
      await page.clock.runFor(16 * SECOND);
    }
    expect([...seen].sort()).toEqual(['Feria de empleo', 'Hasta hoy']);

    // Started again while there is no network, it has what it kept; and a notice whose last day is over goes.
    await page.reload();
    await expect(title(page)).toBeVisible();
    await page.clock.fastForward(DAY);
    await page.clock.runFor(2 * MINUTE);
    await expect(title(page)).toHaveText('Feria de empleo');
    await page.clock.runFor(MINUTE);
    await expect(title(page)).toHaveText('Feria de empleo');

    await desk.clearNotices();
    await desk.hang('Volvió la red');
    await page.unroute(API);
    // In small steps: an answer takes real time, and is given up after twenty seconds of the page's.
    await expect(async () => {
      await page.clock.runFor(10 * SECOND);
      await expect(title(page)).toHaveText('Volvió la red', { timeout: 3_000 });
    }).toPass();
    await expect(offline).toBeHidden();
  });

  test('has the institute’s name, the time and the hearing where there is no notice', async ({ context }) => {
    await hearingIn(5 * DAY);
    const page = await television(context);
    await page.setViewportSize(SCREENS[0].viewport);
    await page.goto('/cartelera');
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    await expect(page.locator('#time')).toHaveText(/^\d{1,2}:\d\d\s[ap]\.\sm\.$/);
    await expect(page.locator('.countdown')).toHaveText(/^Faltan/);
    expect(await overflowing(page)).toEqual([]);
    expect(await findAccessibilityProblems(page, 'best practices too')).toEqual([]);
  });

  test('is accessible, keeps still for who asked for it, and runs nothing that is inline', async ({
    browser,
  }) => {
    await desk.hang('Feria de empleo', {
      text: '## Qué hay\n\n- **Vacantes** de treinta empresas\n- Taller de hoja de vida\n- Microcréditos para quien empieza',
      link: 'https://sitio.example/feria',
    });
    await hearingIn(3 * DAY + 4 * HOUR);
    const context = await browser.newContext({ viewport: SCREENS[0].viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto('/cartelera');
    await expect(title(page)).toHaveText('Feria de empleo');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await overflowing(page)).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();

    // The checker writes its own style sheet into the page, which the page's policy would not let in.
    const checked = await browser.newContext({ viewport: SCREENS[0].viewport, bypassCSP: true });
    const read = await checked.newPage();
    await read.goto('/cartelera');
    await expect(title(read)).toHaveText('Feria de empleo');
    expect(await findAccessibilityProblems(read, 'best practices too')).toEqual([]);
    await checked.close();
  });

  test('runs for a week without growing, and becomes the newest version each night', async ({ context }) => {
    test.setTimeout(480_000);
    for (const one of ['Feria de empleo', 'Ruedas de negocios', 'Cursos'])
      await desk.hang(one, { text: LONG.slice(0, 900), link: 'https://sitio.example', to: day(30) });
    const page = await television(context);
    await page.goto('/cartelera');
    await expect(title(page)).toBeVisible();
    let loads = 0;
    page.on('load', () => (loads += 1));
    const session = await context.newCDPSession(page);
    const counts = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    /** As many turns as there are in two hours, one after the other. */
    const turns = () =>
      page.evaluate(() => {
        for (let turn = 0; turn < 480; turn += 1)
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      });

    for (let days = 0; days < 7; days += 1) {
      for (let hours = 0; hours < 24; hours += 3) {
        const answered = page.waitForResponse(API);
        await page.clock.fastForward(3 * HOUR);
        await answered;
        await expect(title(page)).toBeVisible();
      }
    }
    expect(loads).toBeGreaterThanOrEqual(6);
    expect(loads).toBeLessThanOrEqual(8);

    /** After two hours' turns and half an hour everything there is has been on the page; it is counted where it begins anew. */
    const beginning = page.locator('article', { hasText: 'Feria de empleo' }).getByText('1 de 6');
    const countsAfterTurns = async () => {
      await turns();
      await page.clock.runFor(30 * MINUTE);
      await expect(async () => {
        if (!(await beginning.isVisible())) await page.keyboard.press('ArrowRight');
        await expect(beginning).toBeVisible({ timeout: 200 });
      }).toPass();
      return counts();
    };
    const early = await countsAfterTurns();
    const late = await countsAfterTurns();
    expect(late.nodes).toBeLessThan(early.nodes * 1.2);
    expect(late.jsEventListeners).toBeLessThanOrEqual(early.jsEventListeners + 2);
  });
});
