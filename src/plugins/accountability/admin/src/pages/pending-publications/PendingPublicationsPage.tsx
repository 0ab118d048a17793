import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

import { usePendingPublications } from '../../api/pending-publications';
import { Pager } from '../../components/inquiry-desk/Pager';
import { InquiryNav } from '../../components/inquiry-nav/InquiryNav';
import { PendingTable } from '../../components/pending-publications/PendingTable';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { useRead } from '../inquiry-case/use-read';

/** «Por publicar»: answers that the law wants to be public and are not yet, what is due first first. */
export function PendingPublicationsPage() {
  return (
    <Page.Protect permissions={[...PERMISSIONS.publishAnswers, ...PERMISSIONS.readInquiries]}>
      <PendingPublications />
    </Page.Protect>
  );
}

function PendingPublications() {
  const t = useTranslate();
  const readPage = usePendingPublications();
  const [number, setNumber] = useState(1);
  const { found, failure, reload } = useRead(useCallback(() => readPage(number), [readPage, number]));

  return (
    <Page.Main>
      <Page.Title>{t('pending.title')}</Page.Title>
      <Layouts.Header title={t('pending.title')} subtitle={t('pending.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <InquiryNav />
          {failure && (
            <Flex direction="column" alignItems="flex-start" gap={3}>
              <ErrorNotice failure={failure.message ? failure : { message: t('desk.failed') }} />
              <Button variant="secondary" onClick={() => void reload()}>
                {t('error.again')}
              </Button>
            </Flex>
          )}
          {!found && !failure && <Loader>{t('pending.loading')}</Loader>}
          {found && (
            <>
              <Box background="neutral0" hasRadius shadow="tableShadow">
                {found.data.length > 0 ? (
                  <PendingTable publications={found.data} />
                ) : (
                  <Box padding={4}>
                    <EmptyStateLayout content={t('pending.empty')} />
                  </Box>
                )}
              </Box>
              <Pager pagination={found.meta.pagination} onPage={setNumber} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
