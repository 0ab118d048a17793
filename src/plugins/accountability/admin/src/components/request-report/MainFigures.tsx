import { useIntl } from 'react-intl';

import type { RequestReport } from '../../api/request-report';
import { useTranslate } from '../../translations/translate';
import { Figures } from '../shared/figures';

const COUNTS = [
  'received',
  'answered',
  'answeredInTime',
  'answeredLate',
  'open',
  'openLate',
  'transferred',
  'denied',
  'withdrawn',
  'annulled',
] as const;

/** The report's figures, each under its number. */
export function MainFigures({ report }: { report: RequestReport }) {
  const t = useTranslate();
  const intl = useIntl();
  const { medianResponseDays: median } = report;
  return (
    <Figures>
      {COUNTS.map((name) => (
        <div key={name}>
          <dt>{t(`requestReport.figure.${name}`)}</dt>
          <dd>{intl.formatNumber(report[name])}</dd>
        </div>
      ))}
      <div>
        <dt>{t('requestReport.figure.median')}</dt>
        <dd>{median === null ? '—' : intl.formatNumber(median)}</dd>
      </div>
    </Figures>
  );
}
