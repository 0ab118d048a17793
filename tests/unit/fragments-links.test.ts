import fc from 'fast-check';

import {
  fillIn,
  isPageAddress,
  webAddress,
} from '../../src/plugins/accountability/server/src/website/fragments/addresses';
import {
  formFor,
  linksFor,
  pageLinksFor,
} from '../../src/plugins/accountability/server/src/website/fragments/links';
import { optionsOf, readQuery } from '../../src/plugins/accountability/server/src/website/fragments/options';

const BASE = 'https://cms.example';
const SITE = 'https://sitio.example/rendicion/pagina.php';

describe('an address that is put into a fragment', () => {
  it.each([
    ['/uploads/acta.pdf', `${BASE}/uploads/acta.pdf`],
    ['https://otro.example/a?b=1', 'https://otro.example/a?b=1'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//otro.example', null],
    ['/\\otro.example', null],
    ['acta.pdf', null],
    ['https://', null],
    [null, null],
  ])('of %j is %j', (address, expected) => {
    expect(webAddress(address, BASE)).toBe(expected);
  });

  it('as a pattern stays an address of the web, or of the site, whatever its places are filled with', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '/b/{slug}',
          '?s={slug}',
          'b.php?k={kind}&s={slug}',
          'https://sitio.example/{slug}',
          '{slug}',
        ),
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !['.', '..'].includes(text)),
        (pattern, slug) => {
          expect(isPageAddress(pattern)).toBe(true);
          const { origin } = new URL(fillIn(pattern, { kind: 'bulletin', slug }), SITE);
          expect(origin).toBe('https://sitio.example');
        },
      ),
    );
  });
});

describe('the links of a fragment', () => {
  const options = (query: Record<string, unknown>) => optionsOf({ format: 'html', ...query });
  const website = { bulletin: (slug: string) => `https://sitio.example/boletin?slug=${slug}` };

  it('lead where the request says, else to the website, else to our own pages', () => {
    const own = linksFor(options({}), BASE, {});
    expect(own('bulletin', 'a b')).toBe(`${BASE}/api/accountability/bulletins/a%20b?format=page`);
    expect(own('registration', 'a')).toBeNull();
    expect(linksFor(options({}), BASE, website)('bulletin', 'a')).toBe(
      'https://sitio.example/boletin?slug=a',
    );
    expect(linksFor(options({ link: '/{kind}/{slug}' }), BASE, website)('plan', 'a')).toBe('/plan/a');
    const some = linksFor(options({ link: { bulletin: '/b/{slug}' } }), BASE, {});
    expect([some('bulletin', 'a'), some('plan', 'a')]).toEqual([
      '/b/a',
      `${BASE}/api/accountability/plans/a?format=page`,
    ]);
  });

  it('lead to an action in its plan, unless the request says where actions are read', () => {
    const leads = (link?: unknown) =>
      linksFor(options(link === undefined ? {} : { link }), BASE, {})('plan-action', 'x1', 'viejo');
    expect(leads()).toBe(`${BASE}/api/accountability/plans/viejo?format=page#accion-x1`);
    expect(leads({ plan: '/plan.php?slug={slug}' })).toBe('/plan.php?slug=viejo#accion-x1');
    expect(leads({ plan: '/plan.php#{slug}' })).toBe('/plan.php#viejo');
    expect(leads({ 'plan-action': '/accion/{slug}' })).toBe('/accion/x1');
    expect(linksFor(options({}), BASE, {})('plan-action', 'x1')).toBe(
      `${BASE}/api/accountability/plan-actions/x1?format=page`,
    );
  });

  it('of a whole page lead to whole pages, also where the website has its own', () => {
    const whole = optionsOf({ format: 'page' });
    expect(linksFor(whole, '', website)('bulletin', 'a')).toBe('/api/accountability/bulletins/a?format=page');
  });

  it('keep what was asked for on the other pages of a list', () => {
    const query = new URLSearchParams('q=niños&pagination[page]=2');
    const link = pageLinksFor(optionsOf({ format: 'page' }), '', { path: '/a', query })(3);
    expect(Object.fromEntries(new URL(link, BASE).searchParams)).toEqual({
      q: 'niños',
      'pagination[page]': '3',
      format: 'page',
    });
  });

  it('bring a form back to the page it stands on, with what its address holds besides', () => {
    expect(formFor(options({}))).toEqual({ action: null, hidden: [] });
    expect(formFor(options({ pageLink: '/r.php?v=1&p={page}&q=x#aqui' }))).toEqual({
      action: '/r.php',
      hidden: [['v', '1']],
    });
    expect(formFor(options({ pageLink: '/?page_id=12&pagina={page}' }))).toEqual({
      action: '/',
      hidden: [['page_id', '12']],
    });
    expect(formFor(optionsOf({ format: 'page' }))).toEqual({ action: null, hidden: [['format', 'page']] });
  });
});

describe('the query of the read', () => {
  it('is what is left without the fragment’s parameters and the fields nobody filled in', () => {
    const query = 'format=html&link[bulletin]=/a&pageLink=/b&heading=3&q=a%26b&kind=&filters[title][$eq]=x';
    expect([...readQuery(query)]).toEqual([
      ['q', 'a&b'],
      ['filters[title][$eq]', 'x'],
    ]);
  });

  it('calls parameters as the read does, whatever the form of the view calls them', () => {
    expect([...readQuery('q=a&anio=2026', { anio: 'year' })]).toEqual([
      ['q', 'a'],
      ['year', '2026'],
    ]);
  });
});
