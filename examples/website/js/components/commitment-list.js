/** @import { Commitment, HearingLink } from '../types.js' */
import { resolveUrl } from '../config.js';
import { h, pageUrl } from '../dom.js';
import { dateInWords } from '../format.js';
import { standingLabel } from '../labels.js';
import { badge } from './cards.js';
import { documentList } from './files.js';
import { facts, section } from './section.js';

/** @type {Record<Commitment['standing'], string>} */
const TONES = { kept: 'good', 'under-way': 'neutral', late: 'danger', cancelled: 'neutral' };

/**
 * What was promised at a hearing and how it stands, in words and not only in colour.
 *
 * @param {Commitment[]} commitments
 */
export function commitmentSection(commitments) {
  if (commitments.length === 0) return null;
  const items = commitments.map((commitment) =>
    h('li', { class: 'commitment' }, h('p', {}, commitment.text), commitmentFacts(commitment)),
  );
  return section('Compromisos', h('ul', { class: 'commitments' }, items));
}

/**
 * One of a list of them, with the hearing it was made at.
 *
 * @param {Commitment & { hearing: HearingLink | null }} commitment
 */
export function commitmentCard(commitment) {
  const { text, hearing } = commitment;
  const href = hearing && pageUrl('audiencia.html', { slug: hearing.slug });
  return h(
    'li',
    { class: 'commitment' },
    h('h2', { class: 'card__title' }, text),
    href ? h('p', {}, 'En la ', h('a', { href }, hearing.title)) : null,
    commitmentFacts(commitment),
  );
}

/** @param {Commitment} commitment */
function commitmentFacts(commitment) {
  const { standing, responsible, dueOn, originalDueOn, delays, progress, fulfilledOn, progressNote } =
    commitment;
  const { evidenceUrl, evidence } = commitment;
  const href = resolveUrl(evidenceUrl);
  return facts({
    Estado: badge(standingLabel(standing), TONES[standing]),
    Responsable: responsible?.name,
    'Fecha límite': dueOn && dateInWords(dueOn),
    'Primera fecha': originalDueOn && originalDueOn !== dueOn ? dateInWords(originalDueOn) : null,
    'Cambios de fecha': changesOfDate(delays ?? []),
    Avance: standing === 'kept' ? null : `${progress ?? 0} %`,
    'Cumplido el': fulfilledOn && dateInWords(fulfilledOn),
    'Qué se ha hecho': progressNote,
    Evidencia: href ? h('a', { href, rel: 'noopener' }, 'Ver la evidencia') : null,
    Archivos: documentList(evidence ?? []),
  });
}

/**
 * Each change of a date with its reason.
 *
 * @param {{ from: string, to: string, reason: string }[]} delays
 */
function changesOfDate(delays) {
  if (delays.length === 0) return null;
  const changes = delays.map(({ from, to, reason }) =>
    h('li', {}, `Del ${dateInWords(from)} al ${dateInWords(to)} (motivo: ${reason})`),
  );
  return h('ul', {}, changes);
}
