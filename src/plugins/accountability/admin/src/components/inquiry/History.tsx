import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { type InquiryEvent, useReadHistory } from '../../api/inquiries';
import { useChoiceLabel, useTranslate } from '../../translations/translate';

/** The events of an inquiry, the oldest first. */
export function History({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const intl = useIntl();
  const labelOf = useChoiceLabel();
  const readHistory = useReadHistory();
  const [events, setEvents] = useState<InquiryEvent[] | 'failed'>([]);

  useEffect(() => {
    let current = true;
    readHistory(documentId).then(
      (found) => current && setEvents(found),
      () => current && setEvents('failed'),
    );
    return () => {
      current = false;
    };
  }, [documentId, readHistory]);

  if (events === 'failed') return <Typography textColor="danger600">{t('history.failed')}</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
      {events.map(({ documentId: id, kind, at, by }) => (
        <li key={id}>
          <Typography tag="p" fontWeight="bold">
            {labelOf(kind)}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
            {', '}
            {t('history.by', { who: by === 'citizen' ? t('history.by.citizen') : by })}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
