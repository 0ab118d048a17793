import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';

import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

import { ErrorNotice } from './ErrorNotice';

/** The sentence about each field of a form, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

interface FormDialogProps {
  title: string;
  /** What will happen, in a sentence. */
  help?: string;
  submitLabel: string;
  danger?: boolean;
  onClose: () => void;
  /** Closes the dialog when it succeeds; its refusal is shown in it. */
  onSubmit: () => Promise<void>;
  children: (errors: FieldErrors) => ReactNode;
}

/** A form in a dialog. What was written stays when the server refuses it, with its sentences at the fields. */
export function FormDialog({
  title,
  help,
  submitLabel,
  danger = false,
  onClose,
  onSubmit,
  children,
}: FormDialogProps) {
  const t = useTranslate();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ message: string; fields: FieldErrors } | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A form in a dialog is inside the page's forms for React, which lets its events rise to them.
    event.stopPropagation();
    setBusy(true);
    setFailure(null);
    try {
      await onSubmit();
      onClose();
    } catch (error) {
      if (isAbandoned(error)) return;
      const refused = error instanceof RefusedError && error.message ? error : null;
      setFailure({ message: refused?.message ?? t('error.connection'), fields: refused?.fields ?? {} });
      setBusy(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            tag="form"
            id={id}
            ref={form}
            direction="column"
            alignItems="stretch"
            gap={4}
            padding={1}
            noValidate
            onSubmit={(event: FormEvent) => void submit(event)}
          >
            {failure && <ErrorNotice failure={failure} />}
            {help && <Typography tag="p">{help}</Typography>}
            {children(failure?.fields ?? {})}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button type="submit" form={id} loading={busy} variant={danger ? 'danger' : 'default'}>
            {submitLabel}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
