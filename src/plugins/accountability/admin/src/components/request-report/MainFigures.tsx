import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { RequestReport } from '../../api/request-report';
import { useTranslate } from '../../translations/translate';

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

const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  gap: ${({ theme }) => theme.spaces[5]};

  div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  dt {
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    font-size: 2.4rem;
    font-weight: 600;
    line-height: 1.3;
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

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
