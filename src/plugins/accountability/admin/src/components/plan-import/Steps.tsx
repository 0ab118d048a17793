import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Step } from '../../pages/plan-import/plan-import-state';
import { useTranslate } from '../../translations/translate';

const STEPS: readonly Step[] = ['document', 'review', 'result'];

const List = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]} clamp(0.8rem, 2vw, 2.4rem);
`;

const Item = styled.li`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Number = styled.span<{ $reached: boolean }>`
  display: inline-grid;
  place-items: center;
  width: 2.4rem;
  height: 2.4rem;
  border-radius: 50%;
  font-size: 1.2rem;
  font-weight: 600;
  border: 1px solid ${({ theme, $reached }) => ($reached ? theme.colors.primary600 : theme.colors.neutral500)};
  color: ${({ theme, $reached }) => ($reached ? theme.colors.neutral0 : theme.colors.neutral600)};
  background: ${({ theme, $reached }) => ($reached ? theme.colors.primary600 : 'transparent')};
`;

/** Where in the import one is: three steps, the current one told apart by more than its colour. */
export function Steps({ current }: { current: Step }) {
  const t = useTranslate();
  const position = STEPS.indexOf(current);
  return (
    <List aria-label={t('planImport.steps')}>
      {STEPS.map((step, index) => (
        <Item key={step} aria-current={step === current ? 'step' : undefined}>
          <Number $reached={index <= position} aria-hidden>
            {index < position ? <Check width="1.2rem" fill="neutral0" /> : index + 1}
          </Number>
          <Typography
            fontWeight={step === current ? 'bold' : 'regular'}
            textColor={index <= position ? 'neutral800' : 'neutral600'}
          >
            {t(`planImport.step.${step}`)}
            {index < position && <VisuallyHidden> ({t('planImport.step.done')})</VisuallyHidden>}
          </Typography>
        </Item>
      ))}
    </List>
  );
}
