import { Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { CaseAttachment, InquiryCaseApi } from '../../api/inquiry-case';
import { isAbandoned } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { saveFile } from '../shared/save-file';

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** Gives the function that says how big a file is: «340 kB». */
export function useFileSize(): (bytes: number) => string {
  const intl = useIntl();
  return (bytes) => {
    const [amount, unit] =
      bytes < MEGABYTE
        ? ([bytes / KILOBYTE, 'kilobyte'] as const)
        : ([bytes / MEGABYTE, 'megabyte'] as const);
    return intl.formatNumber(amount, { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 });
  };
}

interface AttachmentsProps {
  api: InquiryCaseApi;
  files: readonly CaseAttachment[];
  title: string;
}

/** Files of a case, saved and never opened in the panel. Without permission for personal data there are no names, and no way to them. */
export function Attachments({ api, files, title }: AttachmentsProps) {
  const t = useTranslate();
  if (files.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" fontWeight="bold">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
        {files.map((file, index) => (
          <li key={file.id}>
            {file.name === undefined ? (
              <Typography textColor="neutral600">{t('case.files.closed', { number: index + 1 })}</Typography>
            ) : (
              <FileButton api={api} file={file} name={file.name} />
            )}
          </li>
        ))}
      </Flex>
    </Flex>
  );
}

function FileButton({ api, file, name }: { api: InquiryCaseApi; file: CaseAttachment; name: string }) {
  const t = useTranslate();
  const sizeOf = useFileSize();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      saveFile(await api.download(file.id), name);
    } catch (error) {
      if (!isAbandoned(error)) toggleNotification({ type: 'danger', message: t('case.files.failed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <BusyButton
      variant="tertiary"
      startIcon={<Download aria-hidden />}
      busy={busy}
      onClick={() => void download()}
    >
      {t('case.files.download', { name, size: sizeOf(file.bytes) })}
    </BusyButton>
  );
}
