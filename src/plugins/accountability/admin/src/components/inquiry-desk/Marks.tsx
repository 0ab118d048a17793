import { Badge, Flex } from '@strapi/design-system';

import type { ListedInquiry } from '../../api/inquiry-desk';
import { useChoiceLabel, useTranslate } from '../../translations/translate';

/** What sets a case apart from others, beside its state. */
export function Marks({ inquiry }: { inquiry: ListedInquiry }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { priority, priorityReason, accepted, withdrawalProposed, published } = inquiry;

  if (!priority && !accepted && !withdrawalProposed && !published) return null;
  return (
    <Flex tag="span" gap={2} wrap="wrap" display="inline-flex">
      {priority && (
        <Badge variant="danger" size="S">
          {priorityReason
            ? t('desk.mark.priorityFor', { reason: labelOf(priorityReason) })
            : t('desk.mark.priority')}
        </Badge>
      )}
      {accepted && (
        <Badge variant="warning" size="S">
          {t('desk.mark.accepted')}
        </Badge>
      )}
      {withdrawalProposed && (
        <Badge variant="warning" size="S">
          {t('desk.mark.withdrawalProposed')}
        </Badge>
      )}
      {published && (
        <Badge variant="success" size="S">
          {t('desk.mark.published')}
        </Badge>
      )}
    </Flex>
  );
}
