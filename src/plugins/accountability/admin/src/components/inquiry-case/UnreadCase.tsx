import { Button, Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';

import type { ReadFailure } from '../../pages/inquiry-case/use-read';
import { DESK_PATH } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { ErrorNotice } from '../shared/ErrorNotice';

interface UnreadCaseProps {
  title: string;
  failure: ReadFailure | null;
  onRetry: () => Promise<void>;
}

/** A page about a case that could not be read, and why. */
export function UnreadCase({ title, failure, onRetry }: UnreadCaseProps) {
  const t = useTranslate();
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} navigationAction={<BackButton fallback={DESK_PATH} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="flex-start" gap={3}>
          <ErrorNotice failure={{ message: failure?.message || t('case.failed') }} />
          {!failure?.missing && (
            <Button variant="secondary" onClick={() => void onRetry()}>
              {t('error.again')}
            </Button>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
