import { Box, Flex, Typography } from '@strapi/design-system';

import type { PostPreview } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';

/** A post as the network will have it, how long it is there, and who posts it. */
export function PostPreviewPart({ post: { text, length, limit, mode } }: { post: PostPreview }) {
  const t = useTranslate();
  const tooLong = length > limit;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box padding={4} background="neutral100" hasRadius maxWidth="60rem">
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      </Box>
      <Typography textColor={tooLong ? 'danger700' : 'neutral600'}>
        {t(tooLong ? 'dispatches.post.tooLong' : 'dispatches.post.length', {
          length,
          limit,
          over: length - limit,
        })}
      </Typography>
      <Typography textColor="neutral600">{t(`dispatches.post.${mode}`)}</Typography>
    </Flex>
  );
}
