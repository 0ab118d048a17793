import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useFollowUp } from '../../api/follow-up';
import { useRead } from '../../pages/inquiry-case/use-read';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { ErrorNotice } from '../shared/ErrorNotice';
import { FigureTiles } from '../shared/FigureTiles';
import { PartHeading } from '../shared/layout';

import { AbsentAddresses } from './AbsentAddresses';

/** Months shown one beside the other. */
const MONTHS = 4;

/** «Disponibilidad»: whether what the section publishes is there, month by month, and what is not. */
export function AvailabilityPart() {
  const t = useTranslate();
  const intl = useIntl();
  const { longDay } = useDates();
  const { availability } = useFollowUp();
  const { found, failure } = useRead(availability);
  const percent = (percentage: number | null) =>
    percentage === null
      ? '—'
      : intl.formatNumber(percentage / 100, { style: 'percent', maximumFractionDigits: 1 });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <PartHeading tag="h2">{t('availability.title')}</PartHeading>
        <Typography variant="pi" textColor="neutral600">
          {found?.checkedOn
            ? t('availability.checked', { count: found.addresses, day: longDay(found.checkedOn) })
            : t('availability.help')}
        </Typography>
      </Flex>
      {failure && <ErrorNotice failure={{ message: failure.message || t('availability.failed') }} />}
      {found && !found.checkedOn && <Typography tag="p">{t('availability.never')}</Typography>}
      {found?.checkedOn && (
        <>
          <FigureTiles
            tiles={found.months.slice(0, MONTHS).map(({ month, percentage }) => ({
              label: intl.formatDate(`${month}-01T00:00:00Z`, {
                month: 'long',
                year: 'numeric',
                timeZone: 'UTC',
              }),
              value: percent(percentage),
            }))}
          />
          <AbsentAddresses absent={found.absent} percent={percent} />
        </>
      )}
    </Flex>
  );
}
