import { Button, EmptyStateLayout, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { Link } from 'react-router-dom';

import { RefusedError } from '../../api/refusals';
import { type ReviewLine, useTransparency } from '../../api/transparency';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { PartHeading, Sheet } from '../../components/shared/layout';
import { ReviewTable } from '../../components/transparency/ReviewTable';
import { PERMISSIONS, TRANSPARENCY_ENTRIES, TRANSPARENCY_MENU_PATH } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { useRead } from '../inquiry-case/use-read';

/** «Revisión de transparencia»: what the regulation expects of the menu, and what was not looked at in time. */
export function TransparencyPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readTransparency}>
      <Transparency />
    </Page.Protect>
  );
}

function Transparency() {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const { review, markReviewed } = useTransparency();
  const { found, failure, show, reload } = useRead(review);
  const [refusal, setRefusal] = useState<{ message: string } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const mark = async ({ documentId, title }: ReviewLine) => {
    if (documentId === null) return;
    setRefusal(null);
    try {
      show(await markReviewed(documentId));
      toggleNotification({ type: 'success', message: t('transparency.reviewed.done', { title }) });
      // Its row, and the button that had the focus, are gone.
      heading.current?.focus();
    } catch (error) {
      const message = error instanceof RefusedError ? error.message : t('transparency.reviewed.failed');
      setRefusal({ message });
    }
  };

  return (
    <Page.Main>
      <Page.Title>{t('transparency.title')}</Page.Title>
      <Layouts.Header
        title={t('transparency.title')}
        subtitle={t('transparency.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <LinkButton tag={Link} to={TRANSPARENCY_ENTRIES} variant="tertiary">
              {t('transparency.entries')}
            </LinkButton>
            <LinkButton tag={Link} to={TRANSPARENCY_MENU_PATH} variant="secondary">
              {t('transparency.menu.order')}
            </LinkButton>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {failure && (
            <Flex direction="column" alignItems="flex-start" gap={3}>
              <ErrorNotice failure={{ message: failure.message || t('transparency.failed') }} />
              <Button variant="secondary" onClick={() => void reload()}>
                {t('error.again')}
              </Button>
            </Flex>
          )}
          {refusal && <ErrorNotice failure={refusal} />}
          {!found && !failure && <Loader>{t('transparency.loading')}</Loader>}
          {found && (
            <Sheet>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <PartHeading tag="h2" headingRef={heading}>
                  {t('transparency.list')}
                </PartHeading>
                <Typography tag="p">{t('transparency.summary', found.required)}</Typography>
                {found.lines.length > 0 ? (
                  <ReviewTable lines={found.lines} onReviewed={mark} />
                ) : (
                  <EmptyStateLayout content={t('transparency.none')} />
                )}
              </Flex>
            </Sheet>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
