import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { type RefObject } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import {
  type Dispatch,
  type DispatchChoices,
  type DispatchRequests,
  useDispatches,
} from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { dispatchPath, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { Buttons, SideBySide, StepHeading } from '../shared/layout';

import { DeliveryCard } from './DeliveryCard';
import { FormPart } from './form-part';
import { nextStepOf } from './next-step';

const Text = styled.div`
  font-size: 1.4rem;
  line-height: 1.5;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;

const Facts = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  font-size: 1.4rem;
  line-height: 1.5;

  dt {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: anywhere;
  }
`;

interface SentDispatchProps {
  dispatch: Dispatch;
  choices: DispatchChoices;
  requests: DispatchRequests;
  headingRef: RefObject<HTMLHeadingElement>;
  onChanged: () => Promise<void>;
}

/** A dispatch that was let go: how far each channel is, and what it said. */
export function SentDispatch({ dispatch, choices, requests, headingRef, onChanged }: SentDispatchProps) {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.sendDispatches);
  const groups = choices.groups.filter(({ documentId }) => dispatch.groupIds.includes(documentId));
  const actions = choices.actions.filter(({ documentId }) => dispatch.actionIds.includes(documentId));
  const facts = [
    { term: t('dispatches.recipients'), values: groups.map(({ documentId: id, name }) => ({ id, name })) },
    {
      term: t('dispatches.actions'),
      values: actions.map(({ documentId: id, name, plan }) => ({ id, name: `${name} · ${plan}` })),
    },
    { term: t('dispatches.files'), values: dispatch.files },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <StepHeading headingRef={headingRef}>{t('dispatches.followUp')}</StepHeading>
        <Typography role="status">{t(`dispatches.next.${nextStepOf(dispatch)}`)}</Typography>
      </Flex>
      <SideBySide>
        {dispatch.deliveries.map((delivery) => (
          <DeliveryCard
            key={delivery.channel}
            delivery={delivery}
            channel={choices.channels.find(({ name }) => name === delivery.channel)}
            timeZone={choices.timeZone}
            maySend={allowedActions.canSend === true}
            requests={requests}
            onChanged={onChanged}
          />
        ))}
      </SideBySide>
      <FormPart title={t('dispatches.sentText')} help={t('dispatches.sentText.help')}>
        <Facts>
          <div>
            <dt>{t('dispatches.subject')}</dt>
            <dd>{dispatch.title}</dd>
          </div>
          <div>
            <dt>{t('dispatches.body')}</dt>
            <dd>
              <Text>{dispatch.body}</Text>
            </dd>
          </div>
          {facts.map(
            ({ term, values }) =>
              values.length > 0 && (
                <div key={term}>
                  <dt>{term}</dt>
                  {values.map(({ id, name }) => (
                    <dd key={id}>{name}</dd>
                  ))}
                </div>
              ),
          )}
        </Facts>
        <CopyButton documentId={dispatch.documentId} />
      </FormPart>
    </Flex>
  );
}

function CopyButton({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { copy } = useDispatches();
  const { toggleNotification } = useNotification();
  const make = async () => {
    try {
      navigate(dispatchPath(await copy(documentId)));
    } catch (error) {
      if (isAbandoned(error)) return;
      const message = (error instanceof RefusedError && error.message) || t('error.connection');
      toggleNotification({ type: 'danger', message });
    }
  };
  return (
    <Buttons>
      <Button variant="secondary" startIcon={<Duplicate aria-hidden />} onClick={() => void make()}>
        {t('dispatches.copy')}
      </Button>
    </Buttons>
  );
}
