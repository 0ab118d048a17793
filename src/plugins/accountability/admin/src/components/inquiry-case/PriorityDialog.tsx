import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { InquiryCase } from '../../api/inquiry-case';
import type { OpenCase } from '../../pages/inquiry-case/use-case';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { FormDialog } from '../shared/FormDialog';

const PRIORITY_REASONS = [
  'fundamental-right',
  'journalist',
  'child',
  'pregnant',
  'elderly',
  'disability',
] as const;
const NONE = 'no-priority';

interface PriorityDialogProps {
  open: OpenCase;
  inquiry: InquiryCase;
  onClose: () => void;
}

/** Whether the case goes before others, and why the law says so (Ley 1437 de 2011, arts. 5.6 and 20). */
export function PriorityDialog({ open, inquiry, onClose }: PriorityDialogProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState(inquiry.priorityReason ?? NONE);

  const mark = async () => {
    open.show(await open.api.markPriority(reason === NONE ? null : reason));
    toggleNotification({ type: 'success', message: t('priority.done') });
  };
  return (
    <FormDialog
      title={t('priority.title')}
      help={t('priority.help')}
      submitLabel={t('priority.submit')}
      onClose={onClose}
      onSubmit={mark}
    >
      {(errors) => (
        <Choose
          name="reason"
          label={t('priority.reason')}
          value={reason}
          error={errors.reason}
          options={[
            { value: NONE, label: t('priority.none') },
            ...PRIORITY_REASONS.map((value) => ({ value, label: labelOf(value) })),
          ]}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
