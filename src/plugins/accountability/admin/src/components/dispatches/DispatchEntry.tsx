import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ListedDispatch } from '../../api/dispatches';
import { dispatchPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { Buttons, Sheet } from '../shared/layout';
import { PanelLink } from '../shared/links';

import { useDeliveryWords } from './delivery-words';
import { DeliveryStateMark } from './DeliveryStateMark';
import { nextStepOf } from './next-step';

const Title = styled(PanelLink)`
  font: inherit;
`;

interface DispatchEntryProps {
  dispatch: ListedDispatch;
  onCopy: () => void;
  onRemove: () => void;
}

/** A dispatch in the list: who wrote it, how each of its channels stands, and what is to be done next. */
export function DispatchEntry({ dispatch, onCopy, onRemove }: DispatchEntryProps) {
  const t = useTranslate();
  const { instant } = useDates();
  const { summary } = useDeliveryWords();
  const { documentId, title, state, preparedBy, sentBy, sentAt, updatedAt, deliveries } = dispatch;
  const name = title.trim() || t('dispatches.untitled');

  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
          <Title to={dispatchPath(documentId)}>{name}</Title>
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {sentAt
            ? t('dispatches.sentBy', { name: sentBy ?? preparedBy, at: instant(sentAt) })
            : t('dispatches.preparedBy', { name: preparedBy, at: updatedAt ? instant(updatedAt) : '' })}
        </Typography>
        {deliveries.length > 0 && (
          <Flex
            tag="ul"
            direction="column"
            alignItems="flex-start"
            gap={2}
            aria-label={t('dispatches.channels')}
          >
            {deliveries.map((delivery) => (
              <li key={delivery.channel}>
                <DeliveryStateMark state={delivery.state} words={summary(delivery)} />
              </li>
            ))}
          </Flex>
        )}
        <Typography tag="p" fontWeight="semiBold">
          {t(`dispatches.next.${nextStepOf(dispatch)}`)}
        </Typography>
        <Buttons>
          <Button
            variant="tertiary"
            startIcon={<Duplicate aria-hidden />}
            aria-label={t('dispatches.copyOf', { name })}
            onClick={onCopy}
          >
            {t('dispatches.copy')}
          </Button>
          {state === 'prepared' && (
            <Button
              variant="danger-light"
              startIcon={<Trash aria-hidden />}
              aria-label={t('dispatches.removeOf', { name })}
              onClick={onRemove}
            >
              {t('dispatches.remove')}
            </Button>
          )}
        </Buttons>
      </Flex>
    </Sheet>
  );
}
