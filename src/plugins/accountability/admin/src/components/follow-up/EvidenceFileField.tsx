import { Button, Flex, Typography } from '@strapi/design-system';
import { Folder, Image, Upload } from '@strapi/icons';
import { useMediaQuery, useRBAC, useStrapiApp } from '@strapi/strapi/admin';
import { type ComponentType, useId, useRef, useState } from 'react';

import type { LibraryFile } from '../../api/media-library';
import { useTranslate } from '../../translations/translate';
import { Buttons } from '../shared/layout';

import type { ChosenFile } from './evidence-form';

/** Strapi's own dialog of the media library, which its plugins are handed by name. */
type MediaLibraryDialog = ComponentType<{
  allowedTypes: readonly string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: LibraryFile[]) => void;
}>;

/** A screen that is touched most likely has a camera behind it. */
const TOUCHED = '(pointer: coarse)';

const MAY_READ = [{ action: 'plugin::upload.read', subject: null }];
const MAY_UPLOAD = [{ action: 'plugin::upload.assets.create', subject: null }];

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
  const reading = useRBAC(MAY_READ);
  const uploading = useRBAC(MAY_UPLOAD);
  const LibraryDialog = useStrapiApp('EvidenceFileField', ({ components }) => components['media-library']) as
    MediaLibraryDialog | undefined;
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
        {reading.allowedActions.canRead && LibraryDialog && (
          <Button variant="secondary" startIcon={<Folder aria-hidden />} onClick={() => setChoosing(true)}>
            {t('followUp.file.library')}
          </Button>
        )}
        {uploading.allowedActions.canCreate && (
          <>
            <FileButton icon={<Upload aria-hidden />} label={t('followUp.file.device')} onChange={onChange} />
            {touched && (
              <FileButton
                icon={<Image aria-hidden />}
                label={t('followUp.file.photo')}
                camera
                onChange={onChange}
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

interface FileButtonProps {
  icon: JSX.Element;
  label: string;
  /** Opens the camera where there is one. */
  camera?: boolean;
  onChange: (file: ChosenFile) => void;
}

/** A button that opens the device's own chooser. */
function FileButton({ icon, label, camera = false, onChange }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="secondary" startIcon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(camera && { accept: 'image/*', capture: 'environment' as const })}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChange({ from: 'device', file });
          target.value = '';
        }}
      />
    </>
  );
}
