import { Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { styled } from 'styled-components';

import type { ChannelChoice, Dispatch, DispatchChoices, DispatchRequests } from '../../api/dispatches';
import { useDispatchForm } from '../../pages/dispatches/use-dispatch-form';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { useAnswer } from '../hearing-workspace/use-answer';
import { BusyButton } from '../shared/BusyButton';
import { SideBySide, StickyBar } from '../shared/layout';
import { LeaveGuard } from '../shared/LeaveGuard';

import { ActionsPart } from './ActionsPart';
import { ChannelPreview } from './ChannelPreview';
import { ChannelsPart } from './ChannelsPart';
import { DepartureDialog } from './DepartureDialog';
import { problemsByPart } from './dispatch-problems';
import { FilesPart } from './FilesPart';
import { RecipientsPart } from './RecipientsPart';
import { SaveProblem } from './SaveProblem';
import { TextPart } from './TextPart';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;

  @media (min-width: 1080px) {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`;

interface DispatchDeskProps {
  dispatch: Dispatch;
  choices: DispatchChoices;
  requests: DispatchRequests;
  onChange: (dispatch: Dispatch) => void;
}

/** A dispatch that is being written: its form, what becomes of it in each channel, and the way out. */
export function DispatchDesk({ dispatch, choices, requests, onChange }: DispatchDeskProps) {
  const t = useTranslate();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS.sendDispatches);
  const form = useDispatchForm(dispatch, choices, requests, onChange);
  const [leaving, setLeaving] = useState(false);
  const { revision } = dispatch;
  // What is stored is looked at anew with each revision.
  const look = useCallback(async () => ({ revision, ...(await requests.check()) }), [requests, revision]);
  const { answer: check } = useAnswer(look);
  const problems = check ? problemsByPart(check) : {};
  const { values, busy, unsaved } = form;
  const mails = choices.channels.some(({ name, mails: writes }) => writes && values.chosen.includes(name));
  const stored = choices.channels.filter(({ name }) => dispatch.channels.some((one) => one.name === name));
  const preview = (channel: ChannelChoice) => (
    <ChannelPreview key={`${channel.name} ${revision}`} requests={requests} channel={channel} />
  );
  const part = { form, choices, problems };

  return (
    <>
      <LeaveGuard unsaved={unsaved} title={t('dispatches.leave')} />
      <SaveProblem form={form} channels={choices.channels} />
      <Tabs.Root defaultValue="write" variant="simple">
        <Tabs.List aria-label={t('dispatches.views')}>
          <Tabs.Trigger value="write">{t('dispatches.view.write')}</Tabs.Trigger>
          <Tabs.Trigger value="preview">{t('dispatches.view.preview')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="write">
          <Columns style={{ paddingTop: '2rem' }}>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <TextPart {...part} />
              <FilesPart {...part} />
            </Flex>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <ChannelsPart {...part} />
              {mails && <RecipientsPart {...part} />}
              <ActionsPart {...part} />
            </Flex>
          </Columns>
        </Tabs.Content>
        <Tabs.Content value="preview">
          <Flex direction="column" alignItems="stretch" gap={5} paddingTop={5}>
            <Typography tag="p" {...(unsaved && { fontWeight: 'bold' })}>
              {t(unsaved ? 'dispatches.preview.unsaved' : 'dispatches.preview.help')}
            </Typography>
            {stored.length === 0 && <Typography tag="p">{t('dispatches.preview.noChannel')}</Typography>}
            {stored.filter((channel) => channel.mails).map(preview)}
            {/* A mail wants the whole width, what is short stands beside each other. */}
            <SideBySide>{stored.filter((channel) => !channel.mails).map(preview)}</SideBySide>
          </Flex>
        </Tabs.Content>
      </Tabs.Root>
      <StickyBar>
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <Typography role="status">
            {t(unsaved ? 'dispatches.unsaved' : 'dispatches.saved')}
            {!isLoading && !allowedActions.canSend && ` ${t('dispatches.notAllowed')}`}
          </Typography>
          <Flex gap={3} wrap="wrap">
            <BusyButton
              variant={allowedActions.canSend ? 'secondary' : 'default'}
              busy={busy}
              onClick={() => void form.save()}
            >
              {t('dispatches.save')}
            </BusyButton>
            {allowedActions.canSend && (
              <Button
                startIcon={<PaperPlane aria-hidden />}
                onClick={() => void form.save().then((saved) => saved && setLeaving(true))}
              >
                {t(unsaved ? 'dispatches.saveAndSend' : 'dispatches.send')}
              </Button>
            )}
          </Flex>
        </Flex>
      </StickyBar>
      {leaving && (
        <DepartureDialog
          dispatch={dispatch}
          choices={choices}
          requests={requests}
          onSent={onChange}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
