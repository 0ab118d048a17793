import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useBulletinComposition } from '../../api/bulletin-composition';
import { bulletinEntryPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { DayField } from '../shared/DayField';
import { FormDialog } from '../shared/FormDialog';
import { randomUuid } from '../shared/random-uuid';

import { lastQuarter } from './last-quarter';

/** Asks of which period, and opens the bulletin that was composed of what was published in it. */
export function ComposeDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const compose = useBulletinComposition();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [key] = useState(randomUuid);
  const [period, setPeriod] = useState(() => lastQuarter(new Date()));

  const submit = async () => {
    const documentId = await compose(period, key);
    toggleNotification({ type: 'success', message: t('bulletin.composed') });
    navigate(bulletinEntryPath(documentId));
  };
  return (
    <FormDialog
      title={t('bulletin.compose')}
      help={t('bulletin.composeHelp')}
      submitLabel={t('bulletin.composeSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <Flex gap={4} alignItems="flex-start" direction={{ initial: 'column', medium: 'row' }}>
          {(['from', 'to'] as const).map((name) => (
            <DayField
              key={name}
              name={name}
              label={t(`bulletin.${name}`)}
              required
              value={period[name]}
              error={errors[name]}
              onChange={(day) => setPeriod((before) => ({ ...before, [name]: day }))}
            />
          ))}
        </Flex>
      )}
    </FormDialog>
  );
}
