import { webAddress } from '../addresses';
import { type Child, html } from '../html';
import { hearingStateLabel, modalityLabel, reportKindLabel } from '../labels';
import { reschedulingList } from '../parts/date-changes';
import { endElement, instantElement } from '../parts/dates';
import { facts } from '../parts/facts';
import { fileLink, fileList } from '../parts/files';
import { heading } from '../parts/heading';
import { linkTo, websiteLink } from '../parts/link';
import { pagination } from '../parts/pagination';
import { richText } from '../parts/rich-text';
import { badge, entryList, section } from '../parts/section';
import type { Hearing, List, One } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

import { commitmentFacts } from './commitments';

const TONES: ReadonlyMap<string, 'good' | 'danger'> = new Map([
  ['announced', 'good'],
  ['cancelled', 'danger'],
]);

function whenAndWhere(hearing: Hearing, { timeZone, base }: Surroundings): Child {
  const { startsAt, endsAt, modality, venue, address, streamUrl, state } = hearing;
  const stream = webAddress(streamUrl, base);
  return facts({
    Estado: badge(hearingStateLabel(state), TONES.get(state) ?? 'neutral'),
    Comienza: instantElement(startsAt, timeZone),
    Termina: endsAt && endElement(endsAt, startsAt, timeZone),
    Modalidad: modalityLabel(modality),
    Lugar: [venue, address].filter(Boolean).join(', '),
    Transmisión: stream && html`<a href="${stream}">Ver la transmisión</a>`,
  });
}

export const hearingList: View<List<Hearing>> = {
  titled: false,
  title: () => 'Audiencias públicas',
  render({ data, meta }, around) {
    const items = data.map((hearing) => {
      const title = heading(around.heading, linkTo(around.link('hearing', hearing.slug), hearing.title));
      return html`<article class="rc-entry">${title}${whenAndWhere(hearing, around)}</article>`;
    });
    return html`<div class="rc-hearings">
      ${entryList(items, 'Todavía no hay audiencias publicadas.')}${pagination(meta.pagination, around)}
    </div>`;
  },
};

export const hearingItem: View<One<Hearing>> = {
  titled: true,
  title: ({ data }) => data.title,
  render({ data }, around) {
    const { base, heading: level, timeZone } = around;
    const part = (title: string, child: Child) => section(level + 1, title, child);
    return html`<article class="rc-hearing">
      ${heading(level, data.title)}${
        data.cancellationReason &&
        html`<p class="rc-notice">Se canceló. Motivo: ${data.cancellationReason}</p>`
      }${whenAndWhere(data, around)}${ways(data, around)}${part(
        'Cambios de fecha',
        reschedulingList(data.reschedulings, timeZone),
      )}${part('Invitación', richText(data.invitationHtml, level + 2, base))}${part(
        'Orden del día',
        richText(data.agendaHtml, level + 2, base),
      )}${part('Informes que se presentan', reports(data, around))}${part(
        'Documentos',
        fileList(data.documents, base),
      )}${part('Lo que pasó', results(data, around))}${part('Compromisos', commitments(data, around))}
    </article>`;
  },
};

const NEXT = 'Próxima audiencia pública';

/** The next hearing to be held, or the sentence that there is none. */
export const nextHearing: View<One<Hearing | null>> = {
  titled: true,
  title: ({ data }) => data?.title ?? NEXT,
  render({ data }, around) {
    if (data === null)
      return html`<div class="rc-next-hearing">
        ${heading(around.heading, NEXT)}
        <p class="rc-nothing">No hay una audiencia pública convocada en este momento.</p>
      </div>`;
    const title = heading(around.heading, linkTo(around.link('hearing', data.slug), data.title));
    return html`<article class="rc-next-hearing">
      ${title}${whenAndWhere(data, around)}${ways(data, around)}
    </article>`;
  },
};

/** What a person can do about a hearing that is still to come. */
function ways({ slug, state, registration }: Hearing, { base, link, timeZone }: Surroundings): Child {
  if (state !== 'announced') return null;
  const calendar = `${base}/api/accountability/hearings/${encodeURIComponent(slug)}/event.ics`;
  const register = registration?.open ? link('registration', slug) : null;
  const closing = registration?.open && registration.closesAt;
  const waiting =
    registration?.waitingList &&
    html`<li>Los cupos están llenos: quien se inscribe queda en lista de espera.</li>`;
  return html`<ul class="rc-ways">
    ${register !== null && html`<li>${websiteLink(register, 'Inscribirse', 'rc-button')}</li>`}${
      closing && html`<li>Inscripciones hasta el ${instantElement(closing, timeZone)}</li>`
    }${waiting}
    <li><a href="${calendar}">Añadir al calendario</a></li>
  </ul>`;
}

function reports({ reports: presented }: Hearing, { link }: Surroundings): Child {
  if (presented.length === 0) return null;
  const items = presented.map(
    ({ title, slug, kind }) =>
      html`<li>
        ${linkTo(link('management-report', slug), title)}
        <span class="rc-aside">${reportKindLabel(kind)}</span>
      </li>`,
  );
  return html`<ul>
    ${items}
  </ul>`;
}

function results({ attendance, minutes, recordingUrl }: Hearing, { base }: Surroundings): Child {
  const recording = webAddress(recordingUrl, base);
  return facts({
    Asistentes: attendance,
    Acta: minutes && fileLink(minutes, base),
    Grabación: recording && html`<a href="${recording}">Ver la grabación</a>`,
  });
}

function commitments({ commitments: made }: Hearing, around: Surroundings): Child {
  if (made.length === 0) return null;
  const items = made.map(
    (commitment) =>
      html`<li>
        <p>${commitment.text}</p>
        ${commitmentFacts(commitment, around)}
      </li>`,
  );
  return html`<ul class="rc-list">
    ${items}
  </ul>`;
}
