import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import type { InquiryPage } from '../../api/inquiry-desk';
import { useTranslate } from '../../translations/translate';

interface PagerProps {
  pagination: InquiryPage['meta']['pagination'];
  /** How many there are, in words; of cases where nothing is said. */
  total?: string;
  onPage: (page: number) => void;
}

/** Where in the list one is, and the way to the pages beside. */
export function Pager({ pagination, total, onPage }: PagerProps) {
  const t = useTranslate();
  const { page, pageCount } = pagination;
  return (
    <Flex tag="nav" aria-label={t('desk.pages')} gap={3} wrap="wrap" justifyContent="space-between">
      <Typography role="status">{total ?? t('desk.total', { total: pagination.total })}</Typography>
      {pageCount > 1 && (
        <Flex gap={3} wrap="wrap">
          <Button
            variant="tertiary"
            startIcon={<ChevronLeft aria-hidden />}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            {t('desk.pages.previous')}
          </Button>
          <Typography>{t('desk.pages.current', { page, pageCount })}</Typography>
          <Button
            variant="tertiary"
            endIcon={<ChevronRight aria-hidden />}
            disabled={page >= pageCount}
            onClick={() => onPage(page + 1)}
          >
            {t('desk.pages.next')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
