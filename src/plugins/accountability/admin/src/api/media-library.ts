import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import { refusingKindly } from './refusals';

/** A file of Strapi's media library, as far as the plugin looks at it. */
export interface LibraryFile {
  id: number;
  name: string;
}

/** Gives the requests to Strapi's media library. */
export function useMediaLibrary() {
  const { post } = useFetchClient();

  return useMemo(
    () => ({
      /** Puts a file into the library. @throws RefusedError with Strapi's sentence */
      upload: async (file: File): Promise<LibraryFile> => {
        const form = new FormData();
        form.append('files', file);
        const [stored] = (await refusingKindly(post<LibraryFile[]>('/upload', form))).data;
        if (!stored) throw new Error('The media library took the file and named none');
        return stored;
      },
    }),
    [post],
  );
}
