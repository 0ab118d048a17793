import { useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import type { Publication } from '../../api/publication';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { FormDialog } from '../shared/FormDialog';

import type { LastDay } from './last-day';

interface PublishDialogProps {
  publication: Publication;
  lastDay: LastDay;
  onPublish: () => Promise<void>;
  onReload: () => Promise<void>;
  onClose: () => void;
  /** What the public will read. */
  children: ReactNode;
}

/** The last look before anybody can read it. */
export function PublishDialog(props: PublishDialogProps) {
  const { publication, lastDay, onPublish, onReload, onClose, children } = props;
  const t = useTranslate();
  const { longDay } = useDates();
  const { toggleNotification } = useNotification();
  const { filingNumber, published, defaultUntil } = publication;
  const day = lastDay.kind === 'duty' ? (defaultUntil ?? '') : lastDay.day;

  const publish = async () => {
    await onPublish();
    toggleNotification({ type: 'success', message: t('publication.done') });
  };
  return (
    <FormDialog
      title={t('publication.dialog', { number: filingNumber })}
      help={
        lastDay.kind === 'forever' || day === ''
          ? t('publication.dialog.forever')
          : t('publication.dialog.until', { day: longDay(day) })
      }
      submitLabel={t(published ? 'publication.publishAgain' : 'publication.publish')}
      onClose={onClose}
      onSubmit={publish}
      onReload={onReload}
    >
      {() => children}
    </FormDialog>
  );
}
