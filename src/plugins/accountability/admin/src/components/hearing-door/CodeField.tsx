import { Box, Button, Flex } from '@strapi/design-system';
import { type FormEvent, useRef, useState } from 'react';

import { useTranslate } from '../../translations/translate';
import { Buttons } from '../shared/layout';
import { TextLine } from '../shared/TextLine';

import { readQr } from './read-qr';

interface CodeFieldProps {
  /** @returns whether somebody has this code */
  onCode: (code: string) => Promise<boolean>;
  onUnreadable: () => void;
}

/** Lets somebody in by their code: photographed from their telephone, or typed. */
export function CodeField({ onCode, onUnreadable }: CodeFieldProps) {
  const t = useTranslate();
  const camera = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');

  const enter = async (given: string) => {
    if (await onCode(given)) setCode('');
    else setCode(given);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) void enter(code.trim());
  };
  const photographed = async (picture: File) => {
    const found = await readQr(picture).catch(() => null);
    if (found === null) onUnreadable();
    else await enter(found);
  };

  return (
    <Flex tag="form" direction="column" alignItems="stretch" gap={3} noValidate onSubmit={submit}>
      <TextLine name="code" label={t('hearingDoor.code')} value={code} onChange={setCode} maxLength={100} />
      <Buttons>
        <Button type="submit" variant="secondary" size="L">
          {t('hearingDoor.enterCode')}
        </Button>
        <Button size="L" variant="secondary" onClick={() => camera.current?.click()}>
          {t('hearingDoor.photograph')}
        </Button>
        <Box
          ref={camera}
          tag="input"
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          aria-label={t('hearingDoor.photograph')}
          onChange={({ target }: { target: HTMLInputElement }) => {
            const [picture] = target.files ?? [];
            if (picture) void photographed(picture);
            target.value = '';
          }}
        />
      </Buttons>
    </Flex>
  );
}
