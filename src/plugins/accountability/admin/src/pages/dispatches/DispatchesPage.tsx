import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { type ListedDispatch, useDispatches } from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { DispatchEntry } from '../../components/dispatches/DispatchEntry';
import { NewDispatchDialog } from '../../components/dispatches/NewDispatchDialog';
import { useAnswer } from '../../components/hearing-workspace/use-answer';
import { Pager } from '../../components/inquiry-desk/Pager';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { FormDialog } from '../../components/shared/FormDialog';
import { dispatchPath, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** «Envíos»: what is told to many, the newest first. */
export function DispatchesPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.prepareDispatches}>
      <Dispatches />
    </Page.Protect>
  );
}

type Doing = { kind: 'new' } | { kind: 'remove'; dispatch: ListedDispatch } | null;

function Dispatches() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { list, copy, remove } = useDispatches();
  const [page, setPage] = useState(1);
  const { answer, failure, again } = useAnswer(useCallback(() => list(page), [list, page]));
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const open = (documentId: string) => navigate(dispatchPath(documentId));

  const copyOne = async (documentId: string) => {
    try {
      open(await copy(documentId));
    } catch (error) {
      if (isAbandoned(error)) return;
      const message = (error instanceof RefusedError && error.message) || t('error.connection');
      toggleNotification({ type: 'danger', message });
    }
  };
  const { total = 0, pageSize = 1 } = answer?.meta ?? {};

  return (
    <Page.Main>
      <Page.Title>{t('dispatches.title')}</Page.Title>
      <Layouts.Header
        title={t('dispatches.title')}
        subtitle={t('dispatches.subtitle')}
        primaryAction={
          <Button startIcon={<Plus aria-hidden />} onClick={() => setDoing({ kind: 'new' })}>
            {t('dispatches.new')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {failure && <ErrorNotice failure={failure} />}
          {!answer && !failure && <Page.Loading />}
          {total === 0 && answer && <EmptyStateLayout content={t('dispatches.none')} />}
          {answer && total > 0 && (
            <>
              <Flex
                tag="ul"
                direction="column"
                alignItems="stretch"
                gap={4}
                aria-label={t('dispatches.title')}
              >
                {answer.data.map((dispatch) => (
                  <li key={dispatch.documentId}>
                    <DispatchEntry
                      dispatch={dispatch}
                      onCopy={() => void copyOne(dispatch.documentId)}
                      onRemove={() => setDoing({ kind: 'remove', dispatch })}
                    />
                  </li>
                ))}
              </Flex>
              <Pager
                pagination={{ page, pageSize, total, pageCount: Math.max(Math.ceil(total / pageSize), 1) }}
                total={t('dispatches.total', { total })}
                onPage={setPage}
              />
            </>
          )}
        </Flex>
      </Layouts.Content>
      {doing?.kind === 'new' && <NewDispatchDialog onMade={open} onClose={close} />}
      {doing?.kind === 'remove' && (
        <FormDialog
          title={t('dispatches.remove.title')}
          help={t('dispatches.remove.help', { name: doing.dispatch.title || t('dispatches.untitled') })}
          submitLabel={t('dispatches.remove')}
          danger
          onClose={close}
          onSubmit={async () => {
            await remove(doing.dispatch.documentId);
            toggleNotification({ type: 'success', message: t('dispatches.removed') });
            again();
          }}
        >
          {() => null}
        </FormDialog>
      )}
    </Page.Main>
  );
}
