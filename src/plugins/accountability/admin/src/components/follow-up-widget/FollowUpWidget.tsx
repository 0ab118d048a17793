import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { Board } from '../../api/follow-up';
import { usePlanBoard } from '../../pages/follow-up/use-plan-board';
import { followUpPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { datesOf, pressing } from '../follow-up/board-dates';
import { StatusIcon } from '../follow-up/StatusIcon';
import { useDates } from '../shared/dates';
import { FigureTiles } from '../shared/FigureTiles';
import { PanelLink } from '../shared/links';

const MOST = 5;

/** How the plan of today stands: what of it is due this week and what is late, the first few of both, and its fulfilment. */
export function FollowUpWidget() {
  const t = useTranslate();
  const { plans, board, failure } = usePlanBoard('');

  if (failure) return <Widget.Error />;
  if (plans?.length === 0) return <Typography>{t('followUp.noPlans')}</Typography>;
  return board ? <PlanOfToday board={board} /> : <Widget.Loading />;
}

function PlanOfToday({ board }: { board: Board }) {
  const t = useTranslate();
  const intl = useIntl();
  const { plan, summary, today } = board;
  const { late, week } = pressing(datesOf(board.actions), today);
  const tiles = [
    { label: t('followUp.count.late', { count: late.length }), value: intl.formatNumber(late.length) },
    { label: t('followUpWidget.week', { count: week.length }), value: intl.formatNumber(week.length) },
    {
      label: t('followUpWidget.fulfilment', { done: summary.done, total: summary.total }),
      value: intl.formatNumber(summary.fulfilment, { style: 'percent' }),
    },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <PanelLink to={followUpPath(plan.documentId)}>{plan.title}</PanelLink>
      <FigureTiles tiles={tiles} />
      <FirstDates dates={[...late, ...week].slice(0, MOST)} />
    </Flex>
  );
}

function FirstDates({ dates }: { dates: ReturnType<typeof datesOf> }) {
  const t = useTranslate();
  const { shortDay } = useDates();
  if (dates.length === 0) return <Typography>{t('followUpWidget.nothing')}</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
      {dates.map(({ action, occurrence: { documentId, label, dueOn, status } }) => (
        <Flex key={documentId} tag="li" gap={2} alignItems="flex-start">
          <StatusIcon status={status} />
          <Box flex="1">
            <Typography tag="p">
              {action.name}: {label}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t(`followUp.status.${status}`)} · {shortDay(dueOn)}
            </Typography>
          </Box>
        </Flex>
      ))}
    </Flex>
  );
}
