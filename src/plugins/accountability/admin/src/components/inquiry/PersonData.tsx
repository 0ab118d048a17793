import { Box, Flex, Typography } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { useState } from 'react';

import { type Person, useReadPerson } from '../../api/inquiries';
import { type MessageKey, useChoiceLabel, useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';

type Reading = 'closed' | 'reading' | 'failed' | { person: Person | null };

/**
 * The person of an inquiry, read when asked for and forgotten when hidden or left: it lives in this component's
 * state only, in no store, cache or address.
 */
export function PersonData({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const readPerson = useReadPerson();
  const [reading, setReading] = useState<Reading>('closed');

  const show = async () => {
    setReading('reading');
    try {
      setReading({ person: await readPerson(documentId) });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setReading('failed');
    }
  };

  const open = typeof reading === 'object';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {t('person.notice')}
      </Typography>
      <BusyButton
        variant="secondary"
        fullWidth
        startIcon={open ? <EyeStriked aria-hidden /> : <Eye aria-hidden />}
        aria-label={open ? undefined : t('person.showOf')}
        busy={reading === 'reading'}
        onClick={() => (open ? setReading('closed') : void show())}
      >
        {t(open ? 'person.hide' : 'person.show')}
      </BusyButton>
      <Box aria-live="polite">
        {reading === 'failed' && <Typography textColor="danger600">{t('person.failed')}</Typography>}
        {open &&
          (reading.person ? (
            <PersonList person={reading.person} />
          ) : (
            <Typography tag="p">{t('person.anonymous')}</Typography>
          ))}
      </Box>
    </Flex>
  );
}

function PersonList({ person }: { person: Person }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const entries: [MessageKey, string | null | undefined][] = [
    ['person.name', person.name],
    ['person.kind', person.kind ? labelOf(person.kind) : null],
    ['person.id', [person.idType && labelOf(person.idType), person.idNumber].filter(Boolean).join(' ')],
    ['person.email', person.email],
    ['person.phone', person.phone],
    ['person.address', person.address],
    ['person.city', person.city],
  ];
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
      {entries.map(
        ([key, value]) =>
          value && (
            <div key={key}>
              <Typography tag="dt" variant="pi" fontWeight="bold">
                {t(key)}
              </Typography>
              <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </div>
          ),
      )}
    </Flex>
  );
}
