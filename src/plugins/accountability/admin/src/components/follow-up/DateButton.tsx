import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

import type { BoardDate } from './board-dates';
import { StatusIcon } from './StatusIcon';

const Button = styled.button`
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: flex-start;
  width: 100%;
  padding: ${({ theme }) => theme.spaces[2]};
  text-align: start;
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;

  svg {
    margin-top: 0.2rem;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  span span {
    display: block;
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface DateButtonProps {
  date: BoardDate;
  onOpen: (occurrenceId: string) => void;
}

/** A date in words: what of which action, when, and how it stands. Pressed, it shows its details. */
export function DateButton({ date: { action, occurrence }, onOpen }: DateButtonProps) {
  const t = useTranslate();
  const { shortDay } = useDates();
  const { documentId, label, dueOn, status } = occurrence;
  return (
    <Button type="button" onClick={() => onOpen(documentId)}>
      <StatusIcon status={status} />
      <span>
        {action.name}: {label}
        <span>
          {t(`followUp.status.${status}`)} · {shortDay(dueOn)}
        </span>
      </span>
    </Button>
  );
}
