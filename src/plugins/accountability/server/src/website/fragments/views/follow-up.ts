import type { Summary } from '../../../follow-up/status';
import { percentage, quantity } from '../../../reports/figures';

import { webAddress } from '../addresses';
import { type Child, html, type Html } from '../html';
import { channelLabel, evidenceKindLabel, followUpStatusLabel } from '../labels';
import { delayList } from '../parts/date-changes';
import { dayElement, dayOfInstant, periodInWords } from '../parts/dates';
import { facts } from '../parts/facts';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { badge, section } from '../parts/section';
import { dataTable } from '../parts/table';
import type { Evidence, FollowUp, Occurrence, One } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

export const followUp: View<One<FollowUp>> = {
  titled: true,
  title: ({ data }) => `Seguimiento: ${data.plan.title}`,
  render({ data }, around) {
    const { plan, today, summary, offices, actions } = data;
    const level = around.heading;
    const shown = actions.map((action) => actionOf(action, around));
    return html`<article class="rc-follow-up">
      ${heading(level, ['Seguimiento: ', linkTo(around.link('plan', plan.slug), plan.title)])}
      <p class="rc-eyebrow">
        Plan de ${periodInWords(plan.periodStart, plan.periodEnd)} · A ${dayElement(today)}
      </p>
      ${inFigures(summary)}${section(
        level + 1,
        'Acciones',
        shown.length > 0 && shown,
      )}${section(level + 1, 'Por dependencia', officeTable(offices))}
    </article>`;
  },
};

const inFigures = ({ total, done, onTrack, dueSoon, late, fulfilment }: Summary): Child =>
  total === 0
    ? html`<p class="rc-nothing">El plan todavía no tiene nada programado.</p>`
    : html`<p class="rc-summary">
          Se ha cumplido el ${percentage(fulfilment)} de lo programado: ${quantity(done)} de
          ${quantity(total)}.
        </p>
        ${facts({
          Cumplidas: quantity(done),
          'A tiempo': quantity(onTrack),
          'Por vencer': quantity(dueSoon),
          Atrasadas: quantity(late),
        })}`;

const OFFICE_COLUMNS = [
  { title: 'Dependencia', heading: true },
  { title: 'Programadas', numeric: true },
  { title: 'Cumplidas', numeric: true },
  { title: 'Atrasadas', numeric: true },
  { title: 'Cumplimiento', numeric: true },
];

function officeTable(offices: FollowUp['offices']): Child {
  if (offices.length === 0) return null;
  const rows = offices.map(({ name, summary: { total, done, late, fulfilment } }) => [
    name,
    quantity(total),
    quantity(done),
    quantity(late),
    percentage(fulfilment),
  ]);
  return dataTable('Cumplimiento de cada dependencia', OFFICE_COLUMNS, rows);
}

const TONES = { late: 'danger', 'due-soon': 'warning', 'on-track': 'neutral', done: 'good' } as const;

const statusBadge = (status: string): Html =>
  badge(
    followUpStatusLabel(status),
    new Map<string, (typeof TONES)[keyof typeof TONES]>(Object.entries(TONES)).get(status) ?? 'neutral',
  );

const COLUMNS = [
  { title: 'Qué', heading: true },
  { title: 'Fecha límite' },
  { title: 'Estado' },
  { title: 'Evidencias' },
];

function actionOf(action: FollowUp['actions'][number], around: Surroundings): Html {
  const { name, channel, status, responsibles, occurrences } = action;
  const level = around.heading + 2;
  return html`<section class="rc-action">
    ${heading(level, name)}${facts({
      Estado: statusBadge(status),
      Medio: channel && channelLabel(channel),
      Responsable: responsibles.map((one) => one.name).join(', '),
    })}${
      occurrences.length > 0 &&
      html`<details class="rc-details">
        <summary>Fechas y evidencias de ${name} (${occurrences.length})</summary>
        ${dataTable(
          `Fechas y evidencias de ${name}`,
          COLUMNS,
          occurrences.map((one) => rowOf(one, around)),
        )}
      </details>`
    }
  </section>`;
}

function rowOf(occurrence: Occurrence, around: Surroundings): Child[] {
  const { label, dueOn, status, doneOn, evidence, delays, hearing } = occurrence;
  return [
    hearing ? linkTo(around.link('hearing', hearing.slug), label) : label,
    [dayElement(dueOn), delayList(delays, around.timeZone)],
    [statusBadge(status), doneOn !== null && html` el ${dayElement(doneOn)}`],
    evidenceList(evidence, around),
  ];
}

/** What the application saw published is an address of its interface: a person is led to where it is read. */
const PUBLISHED = /\/api\/accountability\/(bulletins|management-reports)\/([^/?#]+)$/;

function evidenceAddress(url: string | null, { base, link }: Surroundings): string | null {
  const [, plural, slug = ''] = PUBLISHED.exec(url ?? '') ?? [];
  if (plural === undefined) return webAddress(url, base);
  return link(plural === 'bulletins' ? 'bulletin' : 'management-report', decodeURIComponent(slug));
}

function evidenceList(evidence: readonly Evidence[], around: Surroundings): Child {
  if (evidence.length === 0) return '—';
  const items = evidence.map((one) => {
    const { kind, url, fileName, note, recordedAt } = one;
    const name = fileName ?? evidenceKindLabel(kind);
    return html`<li>
      ${linkTo(evidenceAddress(url, around), name)}${note !== null && note !== '' && `: ${note}`}
      <span class="rc-when">(${dayOfInstant(recordedAt, around.timeZone)})</span>
    </li>`;
  });
  return html`<ul>
    ${items}
  </ul>`;
}
