import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Progress } from '../../api/plan-imports';
import { useTranslate } from '../../translations/translate';
import { useAskBeforeUnload } from '../shared/use-ask-before-unload';

const Bar = styled.progress`
  width: 100%;
  height: 0.8rem;
  appearance: none;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral200};
  accent-color: ${({ theme }) => theme.colors.primary600};

  &::-webkit-progress-bar {
    background: ${({ theme }) => theme.colors.neutral200};
  }
  &::-webkit-progress-value {
    background: ${({ theme }) => theme.colors.primary600};
  }
  &::-moz-progress-bar {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

/** How far the import is. While it is shown, the browser asks before the page is left. */
export function ImportProgress({ progress }: { progress: Progress | null }) {
  const t = useTranslate();
  useAskBeforeUnload(true);

  const text = progress ? t('planImport.progress', { ...progress }) : t('planImport.progress.starting');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Bar
        aria-label={t('planImport.importing')}
        aria-valuetext={text}
        // Without a value the bar says that something is going on, not how far it is.
        value={progress?.written}
        max={progress?.total}
      />
      <Typography tag="p">{text}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('planImport.progress.stay')}
      </Typography>
    </Flex>
  );
}
