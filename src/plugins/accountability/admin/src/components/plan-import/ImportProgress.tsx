import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useEffect } from 'react';

import type { Progress } from '../../api/plan-imports';
import { useTranslate } from '../../translations/translate';

/** How far the import is. While it is shown, the browser asks before the page is left. */
export function ImportProgress({ progress }: { progress: Progress | null }) {
  const t = useTranslate();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);

  const text = progress ? t('planImport.progress', { ...progress }) : t('planImport.progress.starting');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <ProgressBar
        value={progress?.written ?? 0}
        max={Math.max(progress?.total ?? 1, 1)}
        aria-label={t('planImport.importing')}
        getValueLabel={() => text}
      />
      <Typography tag="p">{text}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('planImport.progress.stay')}
      </Typography>
    </Flex>
  );
}
