import { Flex, Typography } from '@strapi/design-system';
import { Download, ExternalLink } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';

import type { ChannelName, DispatchRequests, MadeFile } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { Buttons } from '../shared/layout';

import { useMadeFile } from './use-made-file';

const Picture = styled.img`
  display: block;
  max-width: min(100%, 60rem);
  height: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

interface MadeFilesProps {
  requests: DispatchRequests;
  channel: ChannelName;
  files: readonly MadeFile[];
}

/** What is made of a dispatch as files: pictures to be seen, and everything to be saved. */
export function MadeFiles({ requests, channel, files }: MadeFilesProps) {
  const t = useTranslate();
  const made = useMadeFile(requests, channel);
  if (files.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {files.map((file) => {
        const isPicture = file.contentType.startsWith('image/');
        return (
          <Flex key={file.name} direction="column" alignItems="stretch" gap={2}>
            <Typography fontWeight="bold">{file.label}</Typography>
            {isPicture && <MadePicture read={made.content} file={file} />}
            <Buttons>
              <BusyButton
                variant="secondary"
                busy={made.busy === file.name}
                startIcon={<Download aria-hidden />}
                aria-label={t(isPicture ? 'dispatches.file.savePictureOf' : 'dispatches.file.saveOf', {
                  label: file.label,
                })}
                onClick={() => void made.save(file)}
              >
                {t(isPicture ? 'dispatches.file.savePicture' : 'dispatches.file.save')}
              </BusyButton>
              {!isPicture && (
                <BusyButton
                  variant="tertiary"
                  busy={made.busy === file.name}
                  startIcon={<ExternalLink aria-hidden />}
                  aria-label={t('dispatches.file.openOf', { label: file.label })}
                  onClick={() => void made.open(file)}
                >
                  {t('dispatches.file.open')}
                </BusyButton>
              )}
            </Buttons>
          </Flex>
        );
      })}
      {made.failure && (
        <Typography role="alert" textColor="danger600">
          {made.failure}
        </Typography>
      )}
    </Flex>
  );
}

/** Read with the user's own permission, which an address in a page does not have. */
function MadePicture({
  read,
  file: { name, label },
}: {
  read: (name: string) => Promise<Blob>;
  file: MadeFile;
}) {
  const t = useTranslate();
  const [address, setAddress] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    let made = '';
    read(name).then(
      (content) => {
        if (!current) return;
        made = URL.createObjectURL(content);
        setAddress(made);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [read, name]);
  if (failed) return <Typography textColor="danger600">{t('dispatches.file.failed')}</Typography>;
  if (!address) return <Typography role="status">{t('dispatches.file.making')}</Typography>;
  return <Picture src={address} alt={label} />;
}
