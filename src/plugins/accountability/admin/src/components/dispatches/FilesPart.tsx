import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Folder, Trash, Upload } from '@strapi/icons';
import { useState } from 'react';

import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { useSentFile } from '../follow-up/use-sent-file';
import { useFileSize } from '../inquiry-case/Attachments';
import { FileButton } from '../shared/FileButton';
import { Buttons } from '../shared/layout';
import { useLibrary } from '../shared/use-library';

import type { ChosenDispatchFile } from './dispatch-values';
import { FormPart, type FormPartProps } from './form-part';
import { ProblemList } from './ProblemList';

const MOST = 20;
const BYTES = 1_000;

/** The files that go along: of the media library, or put there from this device. */
export function FilesPart({ form: { values, change, failure }, problems }: FormPartProps) {
  const t = useTranslate();
  const sizeOf = useFileSize();
  const send = useSentFile();
  const { LibraryDialog, mayUpload } = useLibrary();
  const [choosing, setChoosing] = useState(false);
  const [told, setTold] = useState('');
  const { files } = values;
  const error = told || failure?.fields.fileIds;

  const add = (more: readonly ChosenDispatchFile[]) => {
    if (files.length + more.length > MOST) return setTold(t('dispatches.files.tooMany', { most: MOST }));
    setTold('');
    change(({ files: there }) => {
      const fresh = more.filter(({ id }) => !there.some((file) => file.id === id));
      return { files: [...there, ...fresh.map(({ id, name }) => ({ id, name }))] };
    });
  };
  const upload = async (file: File) => {
    setTold('');
    try {
      const sent = await send({ from: 'device', file });
      if (sent?.from === 'library') add([sent.file]);
    } catch (refusal) {
      if (isAbandoned(refusal)) return;
      setTold((refusal instanceof RefusedError && refusal.message) || t('error.connection'));
    }
  };
  const inWords = ({ name, kilobytes, attached }: ChosenDispatchFile) =>
    kilobytes === undefined
      ? name
      : t(attached ? 'dispatches.files.attached' : 'dispatches.files.linked', {
          name,
          size: sizeOf(kilobytes * BYTES),
        });

  return (
    <FormPart title={t('dispatches.files')} help={t('dispatches.files.help')}>
      {files.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {files.map((file) => (
            <Flex key={file.id} tag="li" gap={2}>
              <Box flex="1">
                <Typography style={{ overflowWrap: 'anywhere' }}>{inWords(file)}</Typography>
              </Box>
              <IconButton
                label={t('files.remove', { name: file.name })}
                variant="ghost"
                onClick={() => change({ files: files.filter(({ id }) => id !== file.id) })}
              >
                <Trash />
              </IconButton>
            </Flex>
          ))}
        </Flex>
      )}
      <Buttons>
        {LibraryDialog && (
          <Button variant="secondary" startIcon={<Folder aria-hidden />} onClick={() => setChoosing(true)}>
            {t('followUp.file.library')}
          </Button>
        )}
        {mayUpload && (
          <FileButton
            icon={<Upload aria-hidden />}
            label={t('followUp.file.device')}
            onChoose={(file) => void upload(file)}
          />
        )}
      </Buttons>
      {error && (
        <Typography role="alert" variant="pi" textColor="danger600">
          {error}
        </Typography>
      )}
      <ProblemList problems={problems.fileIds} />
      {choosing && LibraryDialog && (
        <LibraryDialog
          allowedTypes={['files', 'images']}
          multiple
          onClose={() => setChoosing(false)}
          onSelectAssets={(chosen) => {
            add(chosen);
            setChoosing(false);
          }}
        />
      )}
    </FormPart>
  );
}
