import { Box, Typography } from '@strapi/design-system';

import type { GroupCheck } from '../../api/grouped-answer';
import { type MessageKey, useTranslate } from '../../translations/translate';

function messagesFor({ mustBePublished, mayPublish }: GroupCheck): MessageKey[] {
  if (!mustBePublished) return ['grouped.below'];
  return mayPublish ? ['grouped.above', 'grouped.newspaper'] : ['grouped.above', 'grouped.notPermitted'];
}

/** What the number of cases means: whether the one answer has to be published. */
export function Threshold({ group, count }: { group: GroupCheck; count: number }) {
  const t = useTranslate();
  return (
    <Box background="primary100" hasRadius padding={4}>
      {messagesFor(group).map((message) => (
        <Typography key={message} tag="p">
          {t(message, { count, above: group.above })}
        </Typography>
      ))}
    </Box>
  );
}
