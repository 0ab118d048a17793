/** @import { Bulletin } from '../types.js' */
import { bulletinAddress } from '../bulletin-address.js';
import { picture } from '../components/files.js';
import { section } from '../components/section.js';
import { byId, h, pageUrl } from '../dom.js';
import { capitalize, dateInWords } from '../format.js';
import { bulletinName, channelLabel } from '../labels.js';
import { fillRegion } from '../region.js';
import { loadRequested } from '../requested.js';
import { richText } from '../rich-text.js';
import { dressPage, setHeading } from '../site.js';

/** @param {Bulletin} bulletin */
function render(bulletin) {
  setHeading(bulletin.title);
  return [
    h(
      'p',
      { class: 'eyebrow' },
      `${bulletinName(bulletin)} · `,
      h('time', { datetime: bulletin.issuedOn }, capitalize(dateInWords(bulletin.issuedOn))),
    ),
    h('p', { class: 'no-print' }, h('a', { href: bulletinAddress(bulletin) }, 'Boletín en PDF')),
    bulletin.summary ? h('p', { class: 'lead' }, bulletin.summary) : null,
    picture(bulletin.cover, { eager: true }),
    richText(bulletin.bodyHtml, 2),
    section('Relacionado con este boletín', related(bulletin)),
  ];
}

/** @param {Bulletin} bulletin */
function related({ report, hearing, actions = [] }) {
  const links = [
    report && h('a', { href: pageUrl('informe.html', { slug: report.slug }) }, report.title),
    hearing && h('a', { href: pageUrl('audiencia.html', { slug: hearing.slug }) }, hearing.title),
    ...actions.map(({ name, channel }) =>
      h('a', { href: 'plan.html' }, `Acción del plan: ${name} (${channelLabel(channel)})`),
    ),
  ].filter((link) => link !== null);
  if (links.length === 0) return null;
  return h(
    'ul',
    { class: 'link-list' },
    links.map((link) => h('li', {}, link)),
  );
}

dressPage();
fillRegion(byId('contenido-api'), () => loadRequested('/bulletins'), render, {
  missing: 'No encontramos este boletín.',
  back: { href: 'boletines.html', text: 'Ver todos los boletines' },
});
