import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';
import { Mark } from '../shared/Mark';

import type { Datum, FindingAnswer } from './findings';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
`;

const Item = styled.li`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[4]};
  align-items: center;
  justify-content: space-between;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** Where the first that nobody answered is found. */
export const UNANSWERED = 'data-unanswered';

interface FindingListProps {
  label: string;
  data: readonly Datum[];
  onAnswer: (key: string, answer: Exclude<FindingAnswer, null>) => void;
}

/** Each possible datum of a text, with its two answers. */
export function FindingList({ label, data, onAnswer }: FindingListProps) {
  if (data.length === 0) return null;
  return (
    <List aria-label={label}>
      {data.map((datum) => (
        <DatumItem key={datum.key} datum={datum} onAnswer={(answer) => onAnswer(datum.key, answer)} />
      ))}
    </List>
  );
}

interface DatumItemProps {
  datum: Datum;
  onAnswer: (answer: Exclude<FindingAnswer, null>) => void;
}

function DatumItem({ datum: { kind, text, answer }, onAnswer }: DatumItemProps) {
  const t = useTranslate();
  const what = t(`publication.finding.${kind}`);
  return (
    <Item {...(answer === null ? { [UNANSWERED]: true, tabIndex: -1 } : {})}>
      <div>
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          «{text}»
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {what}
          </Typography>
          {answer === null && <Mark $tone="danger">{t('publication.unanswered')}</Mark>}
        </Flex>
      </div>
      <Flex role="group" aria-label={t('publication.answerTo', { what, text })} gap={2} wrap="wrap">
        <Answer pressed={answer === 'reserved'} onPress={() => onAnswer('reserved')}>
          {t('publication.reserve')}
        </Answer>
        <Answer pressed={answer === 'not-personal'} onPress={() => onAnswer('not-personal')}>
          {t('publication.notPersonal')}
        </Answer>
      </Flex>
    </Item>
  );
}

interface AnswerProps {
  pressed: boolean;
  onPress: () => void;
  children: string;
}

function Answer({ pressed, onPress, children }: AnswerProps) {
  return (
    <Button
      variant={pressed ? 'secondary' : 'tertiary'}
      size="S"
      aria-pressed={pressed}
      startIcon={pressed ? <Check aria-hidden /> : undefined}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
