import { Button, Flex, Typography } from '@strapi/design-system';
import { Folder, Image, Upload } from '@strapi/icons';
import { useMediaQuery } from '@strapi/strapi/admin';
import { useId, useState } from 'react';

import { useTranslate } from '../../translations/translate';
import { FileButton } from '../shared/FileButton';
import { Buttons } from '../shared/layout';
import { useLibrary } from '../shared/use-library';

import type { ChosenFile } from './evidence-form';

/** A screen that is touched most likely has a camera behind it. */
const TOUCHED = '(pointer: coarse)';

interface EvidenceFileFieldProps {
  file: ChosenFile | null;
  error: string | undefined;
  onChange: (file: ChosenFile) => void;
}

/** The file of an evidence: from the media library, from this device, or a photo taken now. */
export function EvidenceFileField({ file, error, onChange }: EvidenceFileFieldProps) {
  const t = useTranslate();
  const id = useId();
  const touched = useMediaQuery(TOUCHED);
  const { LibraryDialog, mayUpload } = useLibrary();
  const [choosing, setChoosing] = useState(false);

  return (
    <Flex
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}-file`}
      direction="column"
      alignItems="stretch"
      gap={2}
    >
      <Typography id={id} variant="pi" fontWeight="bold">
        {t('followUp.file')}
      </Typography>
      <Typography id={`${id}-file`} role="status" style={{ overflowWrap: 'anywhere' }}>
        {file ? t('followUp.file.chosen', { name: file.file.name }) : t('followUp.file.none')}
      </Typography>
      <Buttons>
        {LibraryDialog && (
          <Button variant="secondary" startIcon={<Folder aria-hidden />} onClick={() => setChoosing(true)}>
            {t('followUp.file.library')}
          </Button>
        )}
        {mayUpload && (
          <>
            <FileButton
              icon={<Upload aria-hidden />}
              label={t('followUp.file.device')}
              onChoose={(chosen) => onChange({ from: 'device', file: chosen })}
            />
            {touched && (
              <FileButton
                icon={<Image aria-hidden />}
                label={t('followUp.file.photo')}
                camera
                onChoose={(chosen) => onChange({ from: 'device', file: chosen })}
              />
            )}
          </>
        )}
      </Buttons>
      <Typography variant="pi" textColor="neutral600">
        {t('followUp.file.hint')}
      </Typography>
      {error && (
        <Typography variant="pi" textColor="danger600">
          {error}
        </Typography>
      )}
      {choosing && LibraryDialog && (
        <LibraryDialog
          allowedTypes={['files', 'images']}
          multiple={false}
          onClose={() => setChoosing(false)}
          onSelectAssets={([chosen]) => {
            if (chosen) onChange({ from: 'library', file: { id: chosen.id, name: chosen.name } });
            setChoosing(false);
          }}
        />
      )}
    </Flex>
  );
}
