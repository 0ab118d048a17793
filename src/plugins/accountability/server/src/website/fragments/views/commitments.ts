import { webAddress } from '../addresses';
import { type Child, html, type Html } from '../html';
import { commitmentStateLabel, standingLabel } from '../labels';
import { delayList } from '../parts/date-changes';
import { dayElement } from '../parts/dates';
import { facts } from '../parts/facts';
import { fileList } from '../parts/files';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { pagination } from '../parts/pagination';
import { badge, entryList } from '../parts/section';
import type { Commitment, HearingCommitment, List, One } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

type Tone = Parameters<typeof badge>[1];

const TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['kept', 'good'],
  ['fulfilled', 'good'],
  ['late', 'danger'],
]);

/** How a commitment stands, by what its read says of it. */
function standing(commitment: HearingCommitment & Partial<Commitment>): Html {
  const { standing: worked, state } = commitment;
  const code = worked ?? state;
  return badge(worked ? standingLabel(worked) : commitmentStateLabel(state), TONES.get(code) ?? 'neutral');
}

/** What a commitment is and how it stands, in words and not by colour alone. */
export function commitmentFacts(
  commitment: HearingCommitment & Partial<Commitment>,
  { base, timeZone }: Pick<Surroundings, 'base' | 'timeZone'>,
): Child {
  const { responsible, dueOn, originalDueOn, delays, progress, fulfilledOn, progressNote } = commitment;
  const evidenceAddress = webAddress(commitment.evidenceUrl, base);
  return facts({
    Estado: standing(commitment),
    Responsable: responsible?.name,
    'Fecha límite': dueOn && dayElement(dueOn),
    'Prometido para': originalDueOn && originalDueOn !== dueOn && dayElement(originalDueOn),
    'Cambios de fecha': delayList(delays, timeZone),
    Avance: progress !== null && `${progress} %`,
    'Cumplido el': fulfilledOn && dayElement(fulfilledOn),
    'Lo hecho hasta ahora': progressNote,
    Evidencias: [
      evidenceAddress !== null && html`<a href="${evidenceAddress}">Enlace a la evidencia</a>`,
      fileList(commitment.evidence ?? null, base),
    ].filter((one) => one !== false && one !== null),
  });
}

function entry(commitment: Commitment, around: Surroundings): Html {
  const { hearing } = commitment;
  return html`<article class="rc-commitment">
    ${heading(around.heading, commitment.text)}${commitmentFacts(commitment, around)}${
      hearing && html`<p>Audiencia: ${linkTo(around.link('hearing', hearing.slug), hearing.title)}</p>`
    }
  </article>`;
}

export const commitmentList: View<List<Commitment>> = {
  titled: false,
  title: () => 'Compromisos',
  render({ data, meta }, around) {
    const items = data.map((commitment) => entry(commitment, around));
    return html`<div class="rc-commitments">
      ${entryList(items, 'Todavía no hay compromisos publicados.')}${pagination(meta.pagination, around)}
    </div>`;
  },
};

export const commitmentItem: View<One<Commitment>> = {
  titled: true,
  title: () => 'Compromiso',
  render: ({ data }, around) => entry(data, around),
};
