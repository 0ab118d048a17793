import { useMediaLibrary } from '../../api/media-library';
import { RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

import type { ChosenFile } from './evidence-form';
import { UnreadablePhotoError, withoutCameraData } from './photo';

/** Gives the function that puts a chosen file into the library, where it is not there yet. */
export function useSentFile(): (file: ChosenFile | null) => Promise<ChosenFile | null> {
  const t = useTranslate();
  const { upload } = useMediaLibrary();
  return async (chosen) => {
    if (chosen?.from !== 'device') return chosen;
    try {
      return { from: 'library', file: await upload(await withoutCameraData(chosen.file)) };
    } catch (error) {
      if (!(error instanceof UnreadablePhotoError)) throw error;
      const message = t('followUp.addEvidence.unreadable');
      throw new RefusedError(message, 0, { fileId: message });
    }
  };
}
