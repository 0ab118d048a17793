import { Modal } from '@strapi/design-system';

import { useTranslate } from '../../translations/translate';

import { DialogForm, type DialogFormProps } from './DialogForm';
import { useFocusReturn } from './use-focus-return';

/** A form in a dialog of its own (`DialogForm.tsx`). */
export function FormDialog({ title, ...form }: DialogFormProps & { title: string }) {
  const t = useTranslate();
  const giveFocusBack = useFocusReturn();

  return (
    <Modal.Root open onOpenChange={(open) => !open && form.onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <DialogForm {...form} />
      </Modal.Content>
    </Modal.Root>
  );
}
