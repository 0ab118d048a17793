import { Box, Button, Flex, Loader, Tabs, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';

import { LOG_STATES, type LogState } from '../../api/outbox';
import { InquiryNav } from '../../components/inquiry-nav/InquiryNav';
import { MessageList } from '../../components/outbox/MessageList';
import { Notice } from '../../components/outbox/Notice';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { useOutboxLog } from './use-outbox-log';
import { BusyButton } from '../../components/shared/BusyButton';

/** «Correo saliente»: what waits to go out, what has stopped and why. */
export function OutboxPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.manageOutbox}>
      <Outbox />
    </Page.Protect>
  );
}

function Outbox() {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.readPerson);
  const outbox = useOutboxLog();
  const { view, log, told, sending } = outbox;
  const counts = log?.meta.counts;

  return (
    <Page.Main>
      <Page.Title>{t('outbox.title')}</Page.Title>
      <Layouts.Header
        title={t('outbox.title')}
        subtitle={t('outbox.subtitle')}
        primaryAction={
          <Button
            variant="tertiary"
            startIcon={<ArrowClockwise aria-hidden />}
            onClick={() => outbox.readAgain()}
          >
            {t('outbox.refresh')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <InquiryNav />
          {log && !log.meta.smtp && <Notice variant="warning">{t('outbox.noServer')}</Notice>}
          <Box role="status">
            {told?.kind === 'sent-again' && (
              <Notice variant="success">{t('outbox.sentAgain', { count: told.count })}</Notice>
            )}
            {told?.kind === 'failed' && <Notice variant="danger">{t('outbox.failed')}</Notice>}
          </Box>
          <Tabs.Root
            variant="simple"
            value={view.state}
            onValueChange={(state) => outbox.show({ state: state as LogState, page: 1 })}
          >
            <Tabs.List aria-label={t('outbox.states')}>
              {LOG_STATES.map((state) => (
                <Tabs.Trigger key={state} value={state}>
                  {t(`outbox.state.${state}`)}
                  {counts ? ` (${counts[state]})` : ''}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            {LOG_STATES.map((state) => (
              <Tabs.Content key={state} value={state}>
                <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
                  {!log && told?.kind !== 'failed' && <Loader>{t('outbox.loading')}</Loader>}
                  {log && state === 'parked' && log.data.length > 0 && (
                    <Flex gap={3} wrap="wrap">
                      <BusyButton busy={sending} onClick={() => void outbox.sendAgain('all')}>
                        {t('outbox.sendAllAgain', { count: log.meta.counts.parked })}
                      </BusyButton>
                      <Typography variant="pi" textColor="neutral600">
                        {t('outbox.sendAllAgain.help')}
                      </Typography>
                    </Flex>
                  )}
                  {log && (
                    <MessageList
                      log={log}
                      state={state}
                      readable={!log.meta.smtp && allowedActions.canReadPerson === true}
                      sending={sending}
                      onSendAgain={(id) => void outbox.sendAgain([id])}
                      onPage={(page) => outbox.show({ state, page })}
                    />
                  )}
                </Flex>
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
