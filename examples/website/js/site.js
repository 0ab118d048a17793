/** @import { Settings } from './types.js' */
import { getOne } from './api.js';
import { resolveUrl } from './config.js';
import { byId, h } from './dom.js';

const SECTION = 'Rendición de cuentas';
const DEFAULT_TIME_ZONE = 'America/Bogota';

/** @type {Promise<Settings | null> | undefined} */
let settings;

let pageTitle = document.title.split(' · ')[0] ?? SECTION;

/**
 * The institute's settings, asked for once a page.
 *
 * @returns {Promise<Settings | null>} null when they could not be had: the page goes on without its name
 */
export function loadSettings() {
  settings ??= getOne('/settings').catch((error) => {
    console.error(error);
    return null;
  });
  return settings;
}

/**
 * The institute's time zone, in which every instant is shown.
 *
 * @returns {Promise<string>} IANA name
 */
export async function loadTimeZone() {
  return (await loadSettings())?.timeZone || DEFAULT_TIME_ZONE;
}

/**
 * Puts the institute's name, logo and contact data into the header and the footer.
 *
 * @returns {Promise<void>}
 */
export async function dressPage() {
  const institute = await loadSettings();
  if (!institute) {
    byId('contacto').replaceChildren(h('p', {}, 'No pudimos cargar los datos de contacto.'));
    return;
  }
  byId('entidad').textContent = institute.name;
  byId('entidad-pie').textContent = institute.name;
  showLogo(institute);
  byId('contacto').replaceChildren(contactList(institute));
  await nameTab();
}

/**
 * Gives the page the title of what it shows, in its heading and in the browser's tab.
 *
 * @param {string} title
 * @returns {Promise<void>}
 */
export async function setHeading(title) {
  byId('titulo').textContent = title;
  pageTitle = title;
  await nameTab();
}

/** Names the browser's tab: what it shows, the section, the institute. */
async function nameTab() {
  const section = pageTitle === SECTION ? '' : SECTION;
  const institute = (await loadSettings())?.name ?? '';
  document.title = [pageTitle, section, institute].filter(Boolean).join(' · ');
}

/** @param {Settings} institute */
function showLogo({ logo }) {
  const source = resolveUrl(logo?.url);
  if (!logo || !source) return;
  const image = byId('logo', HTMLImageElement);
  image.src = source;
  image.hidden = false;
}

/** @param {Settings} institute */
function contactList({ address, phone, email, website, taxId }) {
  const site = resolveUrl(website);
  return h(
    'dl',
    { class: 'contact' },
    entry('Dirección', address),
    entry('Teléfono', phone && h('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, phone)),
    entry('Correo', email && h('a', { href: `mailto:${email}` }, email)),
    entry('Sitio web', site && h('a', { href: site }, new URL(site).host)),
    entry('NIT', taxId),
  );
}

/**
 * @param {string} term
 * @param {Node | string | null | undefined} value
 */
const entry = (term, value) => (value ? h('div', {}, h('dt', {}, term), h('dd', {}, value)) : null);
