import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { Publication, PublicationApi } from '../../api/publication';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { PartHeading, Sheet } from '../shared/layout';

import { PublicationState } from './PublicationState';
import { QuotedIn } from './QuotedIn';
import { WithdrawDialog } from './WithdrawDialog';

interface DutyPartProps {
  publication: Publication;
  api: PublicationApi;
  onChange: (publication: Publication) => void;
}

/** Whether the answer is public, why it has to be or may be, and the way to take it back. */
export function DutyPart({ publication, api, onChange }: DutyPartProps) {
  const t = useTranslate();
  const { longDay } = useDates();
  const [withdrawing, setWithdrawing] = useState(false);
  const { duty, defaultUntil } = publication;
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PartHeading tag="h2">{t('publication.why')}</PartHeading>
        <Typography tag="p">
          {t(`publication.duty.${duty ?? 'decision'}`, { day: defaultUntil ? longDay(defaultUntil) : '' })}
        </Typography>
        <Typography tag="p">{t('publication.personalData')}</Typography>
        <Flex gap={4} wrap="wrap" justifyContent="space-between">
          <Typography tag="p" fontWeight="bold" role="status">
            <PublicationState publication={publication} />
          </Typography>
          {publication.published && (
            <Button variant="danger-light" onClick={() => setWithdrawing(true)}>
              {t('publication.withdraw')}
            </Button>
          )}
        </Flex>
        <QuotedIn bulletins={publication.quotedIn} />
      </Flex>
      {withdrawing && (
        <WithdrawDialog api={api} onWithdrawn={onChange} onClose={() => setWithdrawing(false)} />
      )}
    </Sheet>
  );
}
