import { Box, Flex, Typography } from '@strapi/design-system';

import type { QuotingBulletin } from '../../api/publication';
import { bulletinEntryPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { PanelLink } from '../shared/links';

/** The bulletins in which an answer that was taken back still stands, each with the way to mend it. */
export function QuotedIn({ bulletins }: { bulletins: readonly QuotingBulletin[] }) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      {bulletins.length > 0 && (
        <>
          <Typography tag="p" fontWeight="bold">
            {t('publication.quotedIn')}
          </Typography>
          <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
            {bulletins.map(({ documentId, title, published }) => (
              <li key={documentId}>
                <Typography>
                  <PanelLink to={bulletinEntryPath(documentId)}>{title}</PanelLink>{' '}
                  {t(published ? 'publication.quotedIn.published' : 'publication.quotedIn.draft')}
                </Typography>
              </li>
            ))}
          </Box>
          <Typography tag="p">{t('publication.quotedIn.help')}</Typography>
        </>
      )}
    </Flex>
  );
}
