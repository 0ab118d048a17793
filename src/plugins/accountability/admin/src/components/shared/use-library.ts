import { useRBAC, useStrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import type { LibraryFile } from '../../api/media-library';

/** Strapi's own dialog of the media library, which its plugins are handed by name. */
type MediaLibraryDialog = ComponentType<{
  allowedTypes: readonly string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: LibraryFile[]) => void;
}>;

const MAY_READ = [{ action: 'plugin::upload.read', subject: null }];
const MAY_UPLOAD = [{ action: 'plugin::upload.assets.create', subject: null }];

/** What the user may do with the media library; without a dialog they may not look into it. */
export function useLibrary(): { LibraryDialog: MediaLibraryDialog | null; mayUpload: boolean } {
  const reading = useRBAC(MAY_READ);
  const uploading = useRBAC(MAY_UPLOAD);
  const dialog = useStrapiApp('useLibrary', ({ components }) => components['media-library']) as
    MediaLibraryDialog | undefined;
  return {
    LibraryDialog: (reading.allowedActions.canRead && dialog) || null,
    mayUpload: uploading.allowedActions.canCreate === true,
  };
}
