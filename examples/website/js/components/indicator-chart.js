/** @import { ManagementReport } from '../types.js' */
import { h } from '../dom.js';
import { reportAddress } from '../report-address.js';

/** As in CSS: below it the chart drawn for a phone. */
const NARROW = '(max-width: 48rem)';

/**
 * The report's indicators as the API draws them; nothing where it has none. The tables say the same, so the picture's
 * own text does not repeat every figure.
 *
 * @param {ManagementReport} report
 */
export function indicatorChart(report) {
  if (!report.indicators?.length) return null;
  const address = reportAddress(report, 'indicators.svg');
  return h(
    'figure',
    { class: 'chart' },
    h(
      'picture',
      {},
      h('source', { media: NARROW, srcset: `${address}?width=360` }),
      h('img', {
        src: address,
        alt: 'Gráfico de barras con la meta y el resultado de cada indicador. Las mismas cifras están en la tabla que sigue.',
      }),
    ),
  );
}
