import { Box, Checkbox } from '@strapi/design-system';

import type { ListedInquiry } from '../../api/inquiry-desk';
import { useTranslate } from '../../translations/translate';

import type { Choice } from './InquiryTable';

interface ChoosePageProps {
  inquiries: readonly ListedInquiry[];
  choice: Choice;
}

/** Chooses every case of the page, or none. */
export function ChoosePage({ inquiries, choice: { chosen, choose } }: ChoosePageProps) {
  const t = useTranslate();
  const ids = inquiries.map(({ documentId }) => documentId);
  const count = ids.filter((id) => chosen.includes(id)).length;
  const some = count > 0 && 'indeterminate';
  return (
    <Box paddingTop={3} paddingBottom={3} paddingLeft={4} paddingRight={4}>
      <Checkbox
        checked={count === ids.length || some}
        onCheckedChange={(checked) => choose(ids, checked === true)}
      >
        {t('desk.choosePage', { count: ids.length })}
      </Checkbox>
    </Box>
  );
}
