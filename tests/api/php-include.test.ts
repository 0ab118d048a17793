import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { readHtml } from '../support/html';
import { type Gateway, phpProgram, runPhp, startGateway } from '../support/php';
import { bootApp, type TestApp } from '../support/strapi';
import { readXml } from '../support/xml';

const EXAMPLES = path.resolve(__dirname, '..', '..', 'examples', 'php');
const LIBRARY = path.join(EXAMPLES, 'rendicion.php');
const BULLETIN = 'plugin::accountability.bulletin';
const ABSENT = 'La rendición de cuentas no se puede mostrar en este momento.';
const program = phpProgram();

/** A text as PHP writes it. */
const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

describe('the examples in PHP', () => {
  it('are files that each website can take as they are', async () => {
    const joomla = path.join(EXAMPLES, 'joomla', 'plg_system_rendicioncuentas');
    const manifest = await readFile(path.join(joomla, 'rendicioncuentas.xml'), 'utf8');
    expect(() => readXml(manifest)).not.toThrow();
    // Plugins of the group `content` are loaded after Joomla's cache chose the page.
    expect(manifest).toContain('group="system"');
    for (const [, file = ''] of manifest.matchAll(/<filename[^>]*>([^<]+)</g)) {
      // The library is copied beside it.
      const place = file === 'rendicion.php' ? EXAMPLES : joomla;
      expect((await stat(path.join(place, file))).isFile()).toBe(true);
    }
  });

  if (!program) return;

  let app: TestApp;
  let gateway: Gateway;
  let folder: string;

  beforeAll(async () => {
    app = await bootApp({ env: { SEED: 'demo', PUBLIC_URL: 'https://cms.instituto.example' } });
    for (const title of ['Feria de «empleo» & oficio', 'Otro boletín'])
      await app.strapi.documents(BULLETIN).create({
        data: { title, issuedOn: '2026-02-01', body: 'Un **texto**.' },
        status: 'published',
      });
    gateway = await startGateway(app.url);
  });
  afterAll(async () => {
    await gateway.stop();
    await app.close();
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'rendicion-prueba-'));
    gateway.asked.length = 0;
  });
  afterEach(async () => {
    gateway.answerWith(null);
    await gateway.stop();
    await gateway.start();
    await rm(folder, { recursive: true, force: true });
  });

  interface Setting {
    /** Seconds a copy is shown without asking. */
    fresh?: number;
    base?: string;
    /** Settings of PHP's own. */
    ini?: string[];
    size?: number;
    wait?: number;
  }
  const configured = ({ fresh = 300, base = gateway.url, size = 2_097_152, wait = 60 }: Setting = {}) =>
    `require ${quoted(LIBRARY)};
     rendicion_configurar(['base' => ${quoted(base)}, 'carpeta' => ${quoted(path.join(folder, 'copias'))},
       'fresco' => ${fresh}, 'tamano' => ${size}, 'espera' => ${wait},
       'pagina' => 'https://sitio.example/rendicion?a=1&b=2']);`;
  const page = (call: string, setting: Setting = {}) =>
    runPhp(program, `${configured(setting)} echo ${call};`, setting.ini);
  /** The status of a page that writes a fragment, and the fragment. */
  const statusAnd = (call: string, setting: Setting = {}) =>
    runPhp(
      program,
      `${configured(setting)} $html = ${call}; echo http_response_code() ?: 200, ' ', $html;`,
      setting.ini,
    );
  /** What is kept, by what it is kept as. */
  const kept = async () =>
    (await readdir(path.join(folder, 'copias'))).map((name) => name.split('-')[0]).sort();
  /** Lets time pass for what PHP wrote down. */
  async function later(seconds: number) {
    const copies = path.join(folder, 'copias');
    for (const name of await readdir(copies)) {
      const file = path.join(copies, name);
      const { mtimeMs } = await stat(file);
      if (/^(firme|pasajera)-/.test(name)) {
        const copy = JSON.parse(await readFile(file, 'utf8')) as { revisado: number };
        await writeFile(file, JSON.stringify({ ...copy, revisado: copy.revisado - seconds }));
      }
      await utimes(file, mtimeMs / 1_000 - seconds, mtimeMs / 1_000 - seconds);
    }
  }

  it('are read by PHP without an error', async () => {
    const files = await readdir(EXAMPLES, { recursive: true });
    const scripts = files.filter((name) => name.endsWith('.php'));
    expect(scripts.length).toBeGreaterThanOrEqual(4);
    for (const name of scripts) {
      const said = execFileSync(program, ['-l', path.join(EXAMPLES, name)], { encoding: 'utf8' });
      expect(said).toContain('No syntax errors');
    }
  });

  it('are in the guide as pages that run when they are copied', async () => {
    const guide = await readFile(path.join(EXAMPLES, 'README.md'), 'utf8');
    const [start = '', list = '', one = ''] = [...guide.matchAll(/^```php\n([^]*?)^```/gm)].map(
      ([, code]) => code,
    );
    const site = path.join(folder, 'public_html');
    await mkdir(site);
    await writeFile(path.join(folder, 'rendicion.php'), await readFile(LIBRARY));
    await writeFile(
      path.join(folder, 'inicio-rendicion.php'),
      start.replace('https://cms.instituto.gov.co', gateway.url),
    );
    await writeFile(path.join(site, 'boletines.php'), list);
    await writeFile(path.join(site, 'boletin.php'), one);
    const visited = (name: string) =>
      runPhp(
        program,
        `$_SERVER['DOCUMENT_ROOT'] = ${quoted(site)}; $_GET = ['slug' => 'otro-boletin'];
         require ${quoted(path.join(site, name))};`,
      );
    expect(await visited('boletines.php')).toContain('<a href="/boletin.php?slug=otro-boletin">');
    expect(await visited('boletin.php')).toMatch(/<h1[^>]*>Otro boletín/);
    const statusOf = async (slug: string) =>
      (
        await runPhp(
          program,
          `$_SERVER['DOCUMENT_ROOT'] = ${quoted(site)}; $_GET = ['slug' => ${quoted(slug)}];
           require ${quoted(path.join(site, 'boletin.php'))}; echo http_response_code() ?: 200;`,
        )
      ).slice(-3);
    expect(await statusOf('no-hay')).toBe('404');
    expect(await statusOf('otro-boletin')).toBe('200');
    for (const name of ['boletines.php', 'boletin.php']) {
      const html = await visited(name);
      const elements = readHtml(html);
      // Without these, a phone shows the page as wide as a desk's.
      expect(html.slice(0, 15)).toBe('<!doctype html>');
      expect(elements.find(({ attributes }) => attributes.name === 'viewport')?.attributes.content).toContain(
        'width=device-width',
      );
      expect(elements[0]?.attributes.lang).toBe('es-CO');
      expect(elements.find(({ name: element }) => element === 'title')?.text).not.toBe('');
    }
  });

  const WAYS = [
    ['the curl extension', []],
    ['streams', ['disable_functions=curl_init']],
  ] as const;

  describe.each(WAYS)('with %s', (_way, settings) => {
    const ini = [...settings];

    it('shows what is published, with the links of the website', async () => {
      const html = await page(
        `rendicion('boletines', ['link' => '/boletin.php?slug={slug}', 'heading' => 3])`,
        { ini },
      );
      const elements = readHtml(html);
      const titles = elements.filter(({ name }) => name === 'h3').map(({ text }) => text);
      expect(titles).toContain('Feria de «empleo» & oficio');
      expect(elements.map(({ attributes: { href } }) => href)).toContain(
        '/boletin.php?slug=feria-de-empleo-y-oficio',
      );
    });

    it('keeps it, asks again after five minutes, and hears that nothing changed', async () => {
      const first = await page(`rendicion('boletines')`, { ini });
      expect(await page(`rendicion('boletines')`, { ini })).toBe(first);
      expect(gateway.asked.map(({ status }) => status)).toEqual([200]);
      await later(301);
      expect(await page(`rendicion('boletines')`, { ini })).toBe(first);
      expect(gateway.asked.map(({ status }) => status)).toEqual([200, 304]);
      expect(await page(`rendicion('boletines')`, { ini })).toBe(first);
      expect(gateway.asked).toHaveLength(2);
    });

    it('shows the last copy for days while the application is down, and asks it only now and then', async () => {
      const first = await page(`rendicion('boletines')`, { ini });
      await later(5 * 86_400);
      await gateway.stop();
      expect(await page(`rendicion('boletines')`, { ini })).toBe(first);
      await gateway.start();
      expect(await page(`rendicion('boletines')`, { ini })).toBe(first);
      expect(gateway.asked).toHaveLength(1);
      await later(31);
      expect(await page(`rendicion('boletines')`, { ini })).toBe(first);
      expect(gateway.asked.map(({ status }) => status)).toEqual([200, 304]);
    });

    it.each([401, 403])('shows no copy of what was closed to the public with %i', async (status) => {
      await page(`rendicion('boletines')`, { ini });
      await later(301);
      gateway.answerWith((response) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
      });
      expect(await page(`rendicion('boletines')`, { ini })).toContain(ABSENT);
      await gateway.stop();
      await later(301);
      expect(await page(`rendicion('boletines')`, { ini })).toContain(ABSENT);
    });

    it('says so in a sentence where there is nothing to show', async () => {
      await gateway.stop();
      const html = await page(`rendicion('boletines')`, { ini });
      expect(html).toContain(ABSENT);
      const [, link] = readHtml(html);
      expect(link?.attributes.href).toBe('https://sitio.example/rendicion?a=1&b=2');
    });

    it.each([
      [
        'a page of a server in between',
        (body: string) => [502, 'text/html', `<h1>Bad gateway</h1>${body}`] as const,
      ],
      ['another page with the right status', () => [200, 'text/html', '<script>alert(1)</script>'] as const],
      ['what is no HTML', (body: string) => [200, 'application/json', body] as const],
      ['a redirection', () => [302, 'text/html', '<div class="rc-fragment">otro</div>'] as const],
      ['more than a page holds', (body: string) => [200, 'text/html', body + ' '.repeat(3_000_000)] as const],
    ])('does not show %s, and keeps its copy', async (_what, answer) => {
      const first = await page(`rendicion('boletines')`, { ini });
      await later(301);
      const [status, type, body] = answer(first);
      gateway.answerWith((response) => {
        response.writeHead(status, { 'content-type': type, location: 'https://malo.example/' });
        response.end(body);
      });
      expect(await page(`rendicion('boletines')`, { ini })).toBe(first);
    });

    it('waits for an application that hangs no longer than it was told', async () => {
      const first = await page(`rendicion('boletines')`, { ini });
      await later(301);
      // It begins an answer and never ends it.
      gateway.answerWith((response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).write('<div'),
      );
      expect(await page(`rendicion('boletines')`, { ini, wait: 1 })).toBe(first);
    });

    it('shows why a report or page is not there, and not the copy of what was withdrawn', async () => {
      const { documentId } = await app.strapi.documents(BULLETIN).create({
        data: { title: 'Se va', issuedOn: '2026-02-01' },
        status: 'published',
      });
      const call = `rendicion('boletin', [], ['slug' => 'se-va'])`;
      expect(await page(call, { ini })).toContain('Se va');
      await app.strapi.documents(BULLETIN).delete({ documentId });
      await later(301);
      expect(await page(call, { ini })).toContain('No se encontró lo que busca.');
      expect(await kept()).not.toContain('firme');
    });

    it.each([404, 410])(
      'makes the page of an entry that is gone a %i, also while it is down',
      async (status) => {
        const call = `rendicion('informe', [], ['slug' => 'uno'])`;
        const fragment = '<div class="rc-fragment">Se retiró.</div>';
        gateway.answerWith((response) => {
          response.writeHead(status, { 'content-type': 'text/html' }).end(fragment);
        });
        expect(await statusAnd(call, { ini })).toBe(`${status} ${fragment}`);
        await gateway.stop();
        await later(301);
        expect(await statusAnd(call, { ini })).toBe(`${status} ${fragment}`);
      },
    );

    it('leaves the page of an entry as it is while it shows it, the last copy too', async () => {
      const call = `rendicion('boletin', [], ['slug' => 'otro-boletin'])`;
      expect(await statusAnd(call, { ini })).toMatch(/^200 <div class="rc-fragment"/);
      await gateway.stop();
      await later(301);
      expect(await statusAnd(call, { ini })).toMatch(/^200 <div class="rc-fragment"/);
    });
  });

  it.each([
    ['the visitor asked for one that cannot be', `['slug' => '../x']`, '404', ''],
    ['the page chose one for its margin', `[]`, '200', `'slug' => 'no-hay'`],
    ['a list has no such page', `['pagina' => '9']`, '200', ''],
  ])('is a 404 or not where %s', async (_where, visitor, status, option) => {
    const view = visitor.includes('pagina') ? 'boletines' : 'boletin';
    expect(await statusAnd(`rendicion('${view}', [${option}], ${visitor})`)).toMatch(
      new RegExp(`^${status} <`),
    );
  });

  it.each([
    ['proxima-audiencia', '[]', '200'],
    ['seguimiento', '[]', '200'],
    ['seguimiento', `['plan' => 'no-hay']`, '404'],
  ])('is a 404 where the visitor asked for what is not there: %s with %s', async (view, visitor, status) => {
    gateway.answerWith((response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<div class="rc-fragment">No hay.</div>');
    });
    expect(await statusAnd(`rendicion('${view}', [], ${visitor})`)).toBe(
      `${status} <div class="rc-fragment">No hay.</div>`,
    );
  });

  it('says nothing of a status where the page has begun, or its content manager answers', async () => {
    const call = `rendicion('boletin', [], ['slug' => 'no-hay'])`;
    expect(await page(`'antes'; flush(); echo ${call}; echo http_response_code()`)).toMatch(/<\/div>$/);
    const managed = `${configured()} rendicion_configurar(['estado' => false]);`;
    expect(await runPhp(program, `${managed} $html = ${call}; var_dump(http_response_code());`)).toBe(
      'bool(false)\n',
    );
  });

  describe('published answers, which may be withdrawn or end', () => {
    it.each([
      ['respuestas', '[]'],
      ['respuesta', `['slug' => 'una']`],
      ['busqueda', `['q' => 'empleo']`],
    ])('are shown for a day while the application is down, and no longer (%s)', async (view, visitor) => {
      const call = `rendicion('${view}', [], ${visitor})`;
      gateway.answerWith((response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<div class="rc-fragment">Una</div>');
      });
      expect(await page(call)).toContain('Una');
      await gateway.stop();
      await later(86_000);
      expect(await page(call)).toContain('Una');
      await later(401);
      // The first asks in vain; the second finds that it was asked just now.
      expect(await page(call)).toContain(ABSENT);
      expect(await page(call)).toContain(ABSENT);
    });
  });

  describe('what a visitor writes into the address', () => {
    const asking = async (view: string, visitor: string) => {
      await page(`rendicion('${view}', [], ${visitor})`);
      return gateway.asked.map((one) => new URL(one.path, gateway.url).searchParams.toString());
    };

    it('reaches the application where the view knows it', async () => {
      const [asked] = await asking('boletines', "['pagina' => '2', 'q' => 'x', 'utm_source' => 'y']");
      expect(asked).toBe('format=html&pageLink=%3Fpagina%3D%7Bpage%7D&pagination%5Bpage%5D=2');
    });

    it.each([
      "['pagina' => '2 OR 1=1']",
      "['pagina' => '-1']",
      "['pagina' => ['1', '2']]",
      '[\'pagina\' => "1\\n"]',
      "['format' => 'page', 'link' => 'https://malo.example/{slug}', 'populate' => '*']",
      "['filters' => ['title' => 'x'], '__proto__' => '1']",
      "['pagina' => '999999']",
    ])('is left out where it is not as it should be: %s', async (visitor) => {
      const [asked] = await asking('boletines', visitor);
      // A line break at its end is no part of a number.
      const number = visitor.includes('\\n') ? '&pagination%5Bpage%5D=1' : '';
      expect(asked).toBe(`format=html&pageLink=%3Fpagina%3D%7Bpage%7D${number}`);
    });

    it.each(['../../../admin', 'a/b', 'a%2Fb', 'a?format=page', 'a#b', '', 'a b', 'á', '-a', '.', "a'"])(
      'asks for nothing where the entry is called %j',
      async (slug) => {
        const html = await page(`rendicion('boletin', [], ['slug' => ${quoted(slug)}])`);
        expect(html).toContain('No se encontró lo que busca.');
        expect(gateway.asked).toEqual([]);
      },
    );

    it('is searched for as written, and stays on the other pages of what is found', async () => {
      const visitor = `['q' => 'niños & "más" <b>', 'topic' => 'Empleo']`;
      const html = await page(
        `rendicion('respuestas', ['pageLink' => '/r.php?v=1&pagina={page}'], ${visitor})`,
      );
      const elements = readHtml(html);
      const field = (name: string) =>
        elements.find(({ attributes }) => attributes.name === name)?.attributes.value;
      expect([field('q'), field('topic'), field('v')]).toEqual(['niños & "más" <b>', 'Empleo', '1']);
      const { searchParams } = new URL(String(gateway.asked[0]?.path), gateway.url);
      expect(searchParams.get('q')).toBe('niños & "más" <b>');
      const link = new URL(String(searchParams.get('pageLink')), gateway.url).searchParams;
      expect([link.get('q'), link.get('pagina')]).toEqual(['niños & "más" <b>', '{page}']);
    });

    it('narrows a search to a year by a name that WordPress does not keep to itself', async () => {
      const html = await page(
        `rendicion('busqueda', [], ['q' => 'empleo', 'anio' => '2026', 'year' => '2025'])`,
      );
      const { searchParams } = new URL(String(gateway.asked[0]?.path), gateway.url);
      expect([searchParams.get('anio'), searchParams.has('year')]).toEqual(['2026', false]);
      expect(searchParams.get('pageLink')).toBe('?pagina={page}&q=empleo&anio=2026');
      expect(html).toContain('rc-search');
    });

    it('fills no disk, and takes no place of what is kept for bad days', async () => {
      await page(`rendicion('boletines')`);
      const searches = `for ($i = 0; $i < 420; $i++) { rendicion_guardar(rendicion_configurar()['carpeta'], hash('sha256', $i),
        ['estado' => 200, 'html' => 'x', 'etag' => null, 'revisado' => time()], false); }`;
      await runPhp(program, `${configured()} ${searches}`);
      const names = await kept();
      expect(names.filter((name) => name === 'pasajera').length).toBeLessThanOrEqual(400);
      expect(names).toContain('firme');
    });

    it('is kept for a day', async () => {
      await page(`rendicion('boletines', [], ['pagina' => '2'])`);
      await page(`rendicion('respuestas', [], ['q' => 'empleo'])`);
      await later(86_401);
      await page(`rendicion('planes')`);
      expect((await kept()).filter((name) => name === 'pasajera')).toEqual([]);
    });

    it('waits once, and not for each, while the application hangs; what the page itself asks does not stop', async () => {
      const searched = (q: string) => page(`rendicion('respuestas', [], ['q' => '${q}'])`, { wait: 1 });
      gateway.answerWith((response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).write('<div'),
      );
      expect(await searched('empleo')).toContain(ABSENT);
      expect(gateway.asked).toHaveLength(1);
      expect(await searched('salud')).toContain(ABSENT);
      expect(gateway.asked).toHaveLength(1);
      gateway.answerWith(null);
      expect(await page(`rendicion('respuestas')`)).toContain('rc-fragment');
      await later(31);
      expect(await page(`rendicion('respuestas', [], ['q' => 'salud'])`)).toContain('rc-fragment');
    });

    it('goes without cookies', async () => {
      await page(`(function () { $_COOKIE = ['s' => '1']; return rendicion('boletines'); })()`);
      expect(gateway.asked[0]?.headers.cookie).toBeUndefined();
      expect(gateway.asked[0]?.headers['user-agent']).toBe('rendicion-php/1');
    });
  });

  it.each([
    '',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://a.example',
    'http://u:p@a.example',
    '//a.example',
  ])('asks nobody where the application is said to be at %j', async (base) => {
    expect(await page(`rendicion('boletines')`, { base })).toContain(ABSENT);
    expect(gateway.asked).toEqual([]);
  });

  it('asks once when many visitors come at the same time', async () => {
    const pages = await Promise.all(Array.from({ length: 6 }, () => page(`rendicion('boletines')`)));
    expect(new Set(pages).size).toBe(1);
    expect(gateway.asked).toHaveLength(1);
  });

  it('keeps its copies where only its own user reads them', async () => {
    await page(`rendicion('boletines')`);
    expect((await stat(path.join(folder, 'copias'))).mode & 0o777).toBe(0o700);
    const usual = await runPhp(
      program,
      `$_SERVER['DOCUMENT_ROOT'] = ${quoted(path.join(folder, 'public_html'))}; require ${quoted(LIBRARY)};
       echo rendicion_configurar()['carpeta'];`,
    );
    expect(path.dirname(usual)).toBe(folder);
  });

  it('shows what it got where it can keep nothing', async () => {
    await writeFile(path.join(folder, 'copias'), 'un archivo, y no una carpeta');
    expect(await page(`rendicion('boletines')`)).toContain('rc-bulletins');
  });

  describe('in a content manager, of which a few functions stand in', () => {
    it('is a shortcode of WordPress', async () => {
      // What the plugin calls of WordPress, and nothing else of it.
      const wordpress = `
        define('ABSPATH', '/'); define('RENDICION_BASE', ${quoted(gateway.url)});
        define('RENDICION_CARPETA', ${quoted(path.join(folder, 'copias'))});
        function add_shortcode($name, $call) { $GLOBALS['shortcodes'][$name] = $call; }
        function shortcode_atts($all, $given) { return array_merge($all, array_intersect_key((array) $given, $all)); }
        function wp_enqueue_style($name, $url) { $GLOBALS['styles'][$name] = $url; }
        function esc_url_raw($url) { return $url; }
        function wp_unslash($value) { return array_map('stripslashes', $value); }`;
      await mkdir(path.join(folder, 'plugin'));
      const plugin = path.join(folder, 'plugin', 'rendicion-de-cuentas.php');
      await writeFile(plugin, await readFile(path.join(EXAMPLES, 'wordpress', 'rendicion-de-cuentas.php')));
      await writeFile(path.join(folder, 'plugin', 'rendicion.php'), await readFile(LIBRARY));
      const html = await runPhp(
        program,
        `${wordpress} require ${quoted(plugin)};
         echo $shortcodes['rendicion'](['vista' => 'boletines', 'enlace' => '/boletin/?a=1&amp;slug={slug}', 'titulo' => '4']);
         echo json_encode($styles);`,
      );
      expect(html).toContain('<a href="/boletin/?a=1&amp;slug=otro-boletin">');
      expect(html).toContain('<h4');
      expect(html).toContain(
        JSON.stringify(`${gateway.url}/api/accountability/fragments.css`).replaceAll('/', '\\/'),
      );
    });

    it('is a plugin of Joomla that shows what an article names, and tells its cache what a page depends on', async () => {
      await mkdir(path.join(folder, 'joomla'));
      const plugin = path.join(folder, 'joomla', 'rendicioncuentas.php');
      const source = path.join(EXAMPLES, 'joomla', 'plg_system_rendicioncuentas', 'rendicioncuentas.php');
      await writeFile(plugin, await readFile(source));
      await writeFile(path.join(folder, 'joomla', 'rendicion.php'), await readFile(LIBRARY));
      // What the plugin calls of Joomla, and nothing else of it.
      await writeFile(
        path.join(folder, 'joomla', 'de-joomla.php'),
        `<?php
        namespace Joomla\\CMS\\Plugin { class CMSPlugin { public $params; } }
        namespace Joomla\\CMS { class Factory { static $application;
          static function getApplication() { return self::$application; }
          static function getDocument() { return new class {
            function addStyleSheet($url) { echo "[$url]"; } }; } } }`,
      );
      const html = await runPhp(
        program,
        `define('_JEXEC', 1); require ${quoted(path.join(folder, 'joomla', 'de-joomla.php'))}; require ${quoted(plugin)};
         $one = new PlgSystemRendicioncuentas();
         $one->params = new class { function get($name, $usual = null) {
           return ['base' => ${quoted(gateway.url)}, 'carpeta' => ${quoted(path.join(folder, 'copias'))}][$name] ?? $usual; } };
         $article = (object) ['text' => 'Antes {rendicion boletines enlace="/b?a=1&amp;s={slug}" titulo="5"} después {rendicion no-hay}'];
         $params = null;
         // Another plugin named a parameter of its own before.
         \\Joomla\\CMS\\Factory::$application = (object) ['registeredurlparams' => (object) ['catid' => 'INT']];
         $one->onAfterRoute();
         echo json_encode(\\Joomla\\CMS\\Factory::$application->registeredurlparams);
         $one->onContentPrepare('com_content.article', $article, $params);
         echo $article->text;`,
      );
      // What Joomla's cache tells pages apart by.
      expect(JSON.parse(html.slice(0, html.indexOf('}') + 1))).toEqual({
        catid: 'INT',
        ...Object.fromEntries(
          ['slug', 'pagina', 'q', 'topic', 'kind', 'anio', 'plan'].map((name) => [name, 'STRING']),
        ),
      });
      expect(html).toContain(`[${gateway.url}/api/accountability/fragments.css]`);
      expect(html).toMatch(/Antes <div class="rc-fragment"/);
      expect(html).toContain('<a href="/b?a=1&amp;s=otro-boletin">');
      expect(html).toContain('<h5');
      expect(html).toContain(`después <p class="rc-absent">${ABSENT}`);
    });

    it('is a block of Drupal, which Drupal itself does not keep', async () => {
      await mkdir(path.join(folder, 'drupal', 'src', 'Plugin', 'Block'), { recursive: true });
      const block = path.join(folder, 'drupal', 'src', 'Plugin', 'Block', 'RendicionBlock.php');
      const source = path.join(
        EXAMPLES,
        'drupal',
        'rendicion',
        'src',
        'Plugin',
        'Block',
        'RendicionBlock.php',
      );
      await writeFile(block, await readFile(source));
      await writeFile(path.join(folder, 'drupal', 'rendicion.php'), await readFile(LIBRARY));
      // What the block calls of Drupal, and nothing else of it.
      await writeFile(
        path.join(folder, 'drupal', 'de-drupal.php'),
        `<?php
        namespace Drupal\\Core\\Block { class BlockBase { public $configuration = [];
          function t($text) { return $text; } } }
        namespace Drupal\\Core\\Form { interface FormStateInterface {} }
        namespace Drupal\\Core\\Render { class Markup { static function create($html) { return $html; } } }
        namespace Drupal\\Core\\Site { class Settings { static function get($name, $usual) {
          return ['rendicion_base' => ${quoted(gateway.url)}, 'rendicion_carpeta' => ${quoted(path.join(folder, 'copias'))}][$name] ?? $usual; } } }
        namespace { class Drupal {
          static function service($name) { return new class { function trigger() { $GLOBALS['uncached'] = true; } }; }
          static function request() { return (object) ['query' => new class { function all() { return ['pagina' => '1']; } }]; } } }`,
      );
      const made = await runPhp(
        program,
        `require ${quoted(path.join(folder, 'drupal', 'de-drupal.php'))}; require ${quoted(block)};
         $block = new \\Drupal\\rendicion\\Plugin\\Block\\RendicionBlock();
         $block->configuration = ['vista' => 'boletines', 'enlace' => '/b/{slug}'] + $block->defaultConfiguration();
         echo json_encode([$block->build(), $uncached, array_keys($block->blockForm([], new class implements \\Drupal\\Core\\Form\\FormStateInterface {}))]);`,
      );
      const [build, uncached, fields] = JSON.parse(made) as [
        { '#markup': string; '#cache': { 'max-age': number } },
        boolean,
        string[],
      ];
      expect(build['#markup']).toContain('<a href="/b/otro-boletin">');
      expect(build['#cache']).toEqual({ 'max-age': 0 });
      expect(uncached).toBe(true);
      expect(fields).toEqual(['vista', 'enlace', 'paginas', 'titulo', 'estilos']);
    });
  });
});
