import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

import { BusyButton } from './BusyButton';
import { ErrorNotice } from './ErrorNotice';

/** The sentence about each field of a form, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

interface Failure {
  message: string;
  fields: FieldErrors;
  conflict: boolean;
}

const CONFLICT = 409;

export interface DialogFormProps {
  /** What will happen, in a sentence. */
  help?: string;
  submitLabel: string;
  submitDisabled?: boolean;
  danger?: boolean;
  onClose: () => void;
  /** Closes the dialog when it succeeds, unless it gives `false`: there is more to do. Its refusal is shown in it. */
  onSubmit: () => Promise<void | boolean>;
  /** Reads again what the form is about, where somebody else changed it meanwhile (409). */
  onReload?: () => Promise<void>;
  /** What that is called; a case where nothing is said. */
  reloadLabel?: string;
  children: (errors: FieldErrors) => ReactNode;
}

/** The body and the buttons of a dialog that is a form. What was written stays when the server refuses it, with its sentences at the fields. */
export function DialogForm({
  help,
  submitLabel,
  submitDisabled = false,
  danger = false,
  onClose,
  onSubmit,
  onReload,
  reloadLabel,
  children,
}: DialogFormProps) {
  const t = useTranslate();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const tell = (error: unknown) => {
    if (isAbandoned(error)) return;
    const refused = error instanceof RefusedError && error.message ? error : null;
    setFailure({
      message: refused?.message ?? t('error.connection'),
      fields: refused?.fields ?? {},
      conflict: refused?.status === CONFLICT,
    });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A form in a dialog is inside the page's forms for React, which lets its events rise to them.
    event.stopPropagation();
    setBusy(true);
    setFailure(null);
    try {
      if ((await onSubmit()) === false) setBusy(false);
      else onClose();
    } catch (error) {
      tell(error);
      setBusy(false);
    }
  };
  const reload = async () => {
    try {
      await onReload?.();
      setFailure(null);
    } catch (error) {
      tell(error);
    }
  };

  return (
    <>
      <Modal.Body>
        <Flex
          tag="form"
          id={id}
          direction="column"
          alignItems="stretch"
          gap={4}
          padding={1}
          noValidate
          onSubmit={(event: FormEvent) => void submit(event)}
        >
          {failure && <ErrorNotice failure={failure} />}
          {failure?.conflict && onReload && (
            <Button variant="secondary" onClick={() => void reload()}>
              {reloadLabel ?? t('case.reload')}
            </Button>
          )}
          {help && <Typography tag="p">{help}</Typography>}
          {children(failure?.fields ?? {})}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <BusyButton
          type="submit"
          form={id}
          busy={busy}
          disabled={submitDisabled}
          variant={danger ? 'danger' : 'default'}
        >
          {submitLabel}
        </BusyButton>
      </Modal.Footer>
    </>
  );
}
