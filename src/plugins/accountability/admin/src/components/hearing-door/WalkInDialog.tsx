import { Checkbox } from '@strapi/design-system';
import { useState } from 'react';

import type { WalkIn } from '../../api/hearing-door';
import { useTranslate } from '../../translations/translate';
import { FormDialog } from '../shared/FormDialog';
import { TextLine } from '../shared/TextLine';

interface WalkInDialogProps {
  policyVersion: string;
  onAdd: (walkIn: WalkIn) => Promise<void>;
  onClose: () => void;
}

/** Writes down somebody who came without having registered. */
export function WalkInDialog({ policyVersion, onAdd, onClose }: WalkInDialogProps) {
  const t = useTranslate();
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [notice, setNotice] = useState(false);

  return (
    <FormDialog
      title={t('hearingDoor.add')}
      help={t('hearingDoor.add.help')}
      submitLabel={t('hearingDoor.add.submit')}
      onClose={onClose}
      onSubmit={() => onAdd({ key, name, email, consent: { notice, policyVersion } })}
    >
      {(errors) => (
        <>
          <TextLine
            name="name"
            label={t('hearingDoor.name')}
            value={name}
            onChange={setName}
            required
            error={errors.name}
          />
          <TextLine
            name="email"
            type="email"
            label={t('hearingDoor.email')}
            value={email}
            onChange={setEmail}
            error={errors.email}
          />
          <Checkbox checked={notice} onCheckedChange={(checked) => setNotice(checked === true)}>
            {t('hearingDoor.notice', { version: policyVersion })}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
}
