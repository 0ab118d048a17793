import { Flex } from '@strapi/design-system';

import type { ListedInquiry } from '../../api/inquiry-desk';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Mark } from '../shared/Mark';

/** What sets a case apart from others, beside its state. */
export function Marks({ inquiry }: { inquiry: ListedInquiry }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { priority, priorityReason, accepted, withdrawalProposed, published } = inquiry;

  if (!priority && !accepted && !withdrawalProposed && !published) return null;
  return (
    <Flex tag="span" gap={2} wrap="wrap" display="inline-flex">
      {priority && (
        <Mark $tone="danger">
          {priorityReason
            ? t('desk.mark.priorityFor', { reason: labelOf(priorityReason) })
            : t('desk.mark.priority')}
        </Mark>
      )}
      {accepted && <Mark $tone="warning">{t('desk.mark.accepted')}</Mark>}
      {withdrawalProposed && <Mark $tone="warning">{t('desk.mark.withdrawalProposed')}</Mark>}
      {published && <Mark $tone="success">{t('desk.mark.published')}</Mark>}
    </Flex>
  );
}
