import { fulfilment, type Indicator, percentage, quantity } from '../../../reports/figures';

import { type Child, html } from '../html';
import { reportKindLabel } from '../labels';
import { dayOfInstant, periodInWords } from '../parts/dates';
import { facts } from '../parts/facts';
import { fileList } from '../parts/files';
import { heading } from '../parts/heading';
import { linkTo } from '../parts/link';
import { pagination } from '../parts/pagination';
import { richText } from '../parts/rich-text';
import { entryList, section } from '../parts/section';
import { dataTable } from '../parts/table';
import type { List, ManagementReport, One } from '../shapes';
import type { Surroundings } from '../surroundings';
import type { View } from '../view';

const about = ({ kind, periodStart, periodEnd }: ManagementReport): Child =>
  html`<p class="rc-eyebrow">${reportKindLabel(kind)} · ${periodInWords(periodStart, periodEnd)}</p>`;

const lead = (summary: string | null): Child => summary && html`<p class="rc-summary">${summary}</p>`;

export const reportList: View<List<ManagementReport>> = {
  titled: false,
  title: () => 'Informes de gestión',
  render({ data, meta }, around) {
    const items = data.map((report) => {
      const address = around.link('management-report', report.slug);
      return html`<article class="rc-entry">
        ${about(report)}${heading(around.heading, linkTo(address, report.title))}${lead(report.summary)}
      </article>`;
    });
    return html`<div class="rc-reports">
      ${entryList(items, 'Todavía no hay informes publicados.')}${pagination(meta.pagination, around)}
    </div>`;
  },
};

export const reportItem: View<One<ManagementReport>> = {
  titled: true,
  title: ({ data }) => data.title,
  render({ data }, around) {
    const { base, heading: level } = around;
    const { hearing } = data;
    const file = `${reportAddress(data, base)}/report.pdf`;
    return html`<article class="rc-report">
      ${heading(level, data.title)}${about(data)}${lead(data.summary)}${facts({
        Audiencia: hearing && linkTo(around.link('hearing', hearing.slug), hearing.title),
      })}${richText(data.bodyHtml, level + 1, base)}${section(level + 1, 'Indicadores', indicators(data, around))}${section(
        level + 1,
        'Documentos',
        fileList(data.documents, base),
      )}${section(level + 1, 'Correcciones', corrections(data, around))}${section(
        level + 1,
        'Retiros',
        withdrawals(data, around),
      )}
      <p>
        <a class="rc-file" href="${file}"
          >Este informe para imprimir <span class="rc-file-about">(PDF)</span></a
        >
      </p>
    </article>`;
  },
};

const reportAddress = ({ slug }: ManagementReport, base: string) =>
  `${base}/api/accountability/management-reports/${encodeURIComponent(slug)}`;

const COLUMNS = [
  { title: 'Indicador', heading: true },
  { title: 'Unidad' },
  { title: 'Meta', numeric: true },
  { title: 'Resultado', numeric: true },
  { title: 'Cumplimiento', numeric: true },
];
const NOTHING = '—';

function rowOf(indicator: Indicator): Child[] {
  const { name, unit, target, result } = indicator;
  const ratio = fulfilment(indicator);
  return [
    name,
    unit ?? NOTHING,
    target === null ? NOTHING : quantity(target),
    result === null ? NOTHING : quantity(result),
    ratio === null ? NOTHING : percentage(ratio),
  ];
}

/** The figures as a table, and the same drawn; the drawing is narrower where there is little room. */
function indicators(report: ManagementReport, { base }: Surroundings): Child {
  if (report.indicators.length === 0) return null;
  const chart = `${reportAddress(report, base)}/indicators.svg`;
  const grouped = report.indicators.some(({ group }) => group !== null);
  const columns = grouped ? [{ title: 'Tema' }, ...COLUMNS] : COLUMNS;
  const rows = report.indicators.map((indicator) => [
    ...(grouped ? [indicator.group ?? NOTHING] : []),
    ...rowOf(indicator),
  ]);
  const alternative =
    'Gráfico de barras con la meta y el resultado de cada indicador; los datos están en la tabla.';
  return html`<figure class="rc-chart">
      <picture
        ><source media="(max-width: 800px)" srcset="${chart}?width=360" />
        <img src="${chart}" alt="${alternative}"
      /></picture>
    </figure>
    ${dataTable('Meta y resultado de cada indicador', columns, rows)}`;
}

function corrections({ corrections: made }: ManagementReport, { timeZone }: Surroundings): Child {
  if (!made || made.length === 0) return null;
  const items = made.map(({ note, at }) => html`<li>${dayOfInstant(at, timeZone)}: ${note}</li>`);
  return html`<ul class="rc-changes">
    ${items}
  </ul>`;
}

function withdrawals({ withdrawals: made }: ManagementReport, { timeZone }: Surroundings): Child {
  if (!made || made.length === 0) return null;
  const items = made.map(({ reason, at, until }) => {
    const back = until === null ? null : html` hasta el ${dayOfInstant(until, timeZone)}`;
    return html`<li>Retirado desde el ${dayOfInstant(at, timeZone)}${back}. Motivo: ${reason}</li>`;
  });
  return html`<ul class="rc-changes">
    ${items}
  </ul>`;
}
