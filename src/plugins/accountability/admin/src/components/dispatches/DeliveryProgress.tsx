import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { Counts } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';

const Bar = styled.progress`
  display: block;
  width: 100%;
  height: 1.2rem;
  appearance: none;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral150};
  overflow: hidden;

  &::-webkit-progress-bar {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &::-webkit-progress-value {
    background: ${({ theme }) => theme.colors.primary600};
  }
  &::-moz-progress-bar {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

/** How far a mailing is: as a bar and in numbers. Nobody is told every three seconds: whoever wants to know reads it. */
export function DeliveryProgress({ counts, words }: { counts: Counts; words: string }) {
  const t = useTranslate();
  const id = useId();
  const { total, sent, refused, leftOut } = counts;
  const done = sent + refused + leftOut;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Bar aria-labelledby={id} value={done} max={Math.max(total, 1)} />
      <Typography id={id}>{t('dispatches.progress', { words, left: Math.max(total - done, 0) })}</Typography>
    </Flex>
  );
}
