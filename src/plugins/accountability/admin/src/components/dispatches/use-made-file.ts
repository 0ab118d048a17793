import { useCallback, useState } from 'react';

import type { ChannelName, DispatchRequests, MadeFile } from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { saveFile } from '../shared/save-file';

/** How long a tab may need to read what it was opened for. */
const KEPT_MS = 60_000;

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

const fileName = ({ name, contentType }: MadeFile) =>
  name.includes('.') ? name : `${name}${ENDINGS[contentType] ?? ''}`;

/** Gives the functions that save a file made of a dispatch and open it in another tab. */
export function useMadeFile(requests: DispatchRequests, channel: ChannelName) {
  const t = useTranslate();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState('');

  const withContent = async (file: MadeFile, take: (content: Blob) => void) => {
    setBusy(file.name);
    setFailure('');
    try {
      take(await requests.file(channel, file.name));
    } catch (error) {
      if (isAbandoned(error)) return;
      setFailure((error instanceof RefusedError && error.message) || t('dispatches.file.failed'));
    } finally {
      setBusy(null);
    }
  };
  return {
    /** The name of the one that is being made. */
    busy,
    failure,
    content: useCallback((name: string) => requests.file(channel, name), [requests, channel]),
    save: (file: MadeFile) => withContent(file, (content) => saveFile(content, fileName(file))),
    open: (file: MadeFile) =>
      withContent(file, (content) => {
        const address = URL.createObjectURL(content);
        // Where the browser opens no tab, the file is saved.
        if (window.open(address, '_blank') === null) saveFile(content, fileName(file));
        setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
      }),
  };
}
