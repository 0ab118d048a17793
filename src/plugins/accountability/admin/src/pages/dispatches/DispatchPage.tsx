import { Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router-dom';

import { DispatchDesk } from '../../components/dispatches/DispatchDesk';
import { SentDispatch } from '../../components/dispatches/SentDispatch';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { DISPATCHES_PATH, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { useDispatch } from './use-dispatch';

/** One dispatch: where it is written, and afterwards how far it is. */
export function DispatchPage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS.prepareDispatches}>
      <OneDispatch key={documentId} documentId={documentId} />
    </Page.Protect>
  );
}

function OneDispatch({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const { instant } = useDates();
  const { requests, dispatch, choices, failure, reload, show } = useDispatch(documentId);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(dispatch?.state);
  const state = dispatch?.state;
  useEffect(() => {
    // Once it is let go the page is another one.
    if (shown.current === 'prepared' && state === 'sent') heading.current?.focus();
    shown.current = state;
  }, [state]);

  if (!dispatch && !failure) return <Page.Loading />;
  const { preparedBy = '', sentBy, sentAt, updatedAt } = dispatch ?? {};
  const subtitle = sentAt
    ? t('dispatches.sentBy', { name: sentBy ?? preparedBy, at: instant(sentAt) })
    : t('dispatches.preparedBy', { name: preparedBy, at: updatedAt ? instant(updatedAt) : '' });
  const title = dispatch?.title.trim() || t('dispatches.untitled');

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback={DISPATCHES_PATH} />}
        title={title}
        subtitle={dispatch ? subtitle : ''}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {failure && <ErrorNotice failure={failure} />}
          {dispatch && choices && dispatch.state === 'prepared' && (
            <DispatchDesk dispatch={dispatch} choices={choices} requests={requests} onChange={show} />
          )}
          {dispatch && choices && dispatch.state === 'sent' && (
            <SentDispatch
              dispatch={dispatch}
              choices={choices}
              requests={requests}
              headingRef={heading}
              onChanged={reload}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
