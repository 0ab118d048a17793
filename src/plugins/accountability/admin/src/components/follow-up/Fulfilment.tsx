import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Board } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { Figures } from '../shared/figures';
import { PartHeading } from '../shared/layout';

import { OfficeTable } from './OfficeTable';

const FourFigures = styled(Figures)`
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
`;

const COUNTED = ['late', 'dueSoon', 'onTrack'] as const;

/** How far the plan is: its figures, and those of each responsible office. */
export function Fulfilment({ board: { summary, offices } }: { board: Board }) {
  const t = useTranslate();
  const intl = useIntl();
  const { total, done, fulfilment } = summary;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <PartHeading tag="h2">{t('followUp.fulfilment')}</PartHeading>
      <FourFigures>
        <div>
          <dt>{t('followUp.fulfilment.of', { done, total })}</dt>
          <dd>{intl.formatNumber(fulfilment, { style: 'percent' })}</dd>
        </div>
        {COUNTED.map((name) => (
          <div key={name}>
            <dt>{t(`followUp.count.${name}`, { count: summary[name] })}</dt>
            <dd>{intl.formatNumber(summary[name])}</dd>
          </div>
        ))}
      </FourFigures>
      {offices.length > 0 && <OfficeTable offices={offices} />}
    </Flex>
  );
}
