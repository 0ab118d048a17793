import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';

import type { GroupedCase } from '../../api/grouped-answer';
import { casePath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { CaseLink } from '../shared/CaseLink';

/** Cases of a group, each with why it may not be answered and with who is at it. */
export function CaseList({ cases }: { cases: readonly GroupedCase[] }) {
  const t = useTranslate();
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={2}
      maxHeight="26rem"
      overflow="auto"
      tabIndex={0}
      aria-label={t('grouped.list')}
    >
      {cases.map(({ documentId, filingNumber, subject, refusal, drafting, present }) => (
        <li key={documentId}>
          <CaseLink to={casePath(documentId)} target="_blank">
            {filingNumber}
            <VisuallyHidden> {t('grouped.newTab')}</VisuallyHidden>
          </CaseLink>{' '}
          <Typography style={{ overflowWrap: 'anywhere' }}>{subject}</Typography>
          {[
            refusal,
            drafting !== null && t('grouped.drafting', { who: drafting }),
            ...present.map((who) => t('grouped.present', { who })),
          ]
            .filter(Boolean)
            .map((said) => (
              <Typography key={String(said)} tag="p" variant="pi" textColor="neutral700">
                {said}
              </Typography>
            ))}
        </li>
      ))}
    </Flex>
  );
}
