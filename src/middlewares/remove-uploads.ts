import { rm } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

interface Upload {
  filepath: string;
}

/**
 * Removes the temporary files of a multipart request when it has been answered, whatever became of it. Strapi does so
 * only for a field called `files`, and only where nothing failed: anybody could fill the disk. A handler that still
 * reads them after its answer has begun says so with a promise in `ctx.state.uploadsInUse`.
 */
const removeUploads: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } finally {
      const { files = {} } = ctx.request as { files?: Record<string, Upload | Upload[]> };
      const uploads = Object.values(files).flat();
      const inUse = (ctx.state as { uploadsInUse?: Promise<unknown> }).uploadsInUse ?? Promise.resolve();
      const remove = () => Promise.all(uploads.map(({ filepath }) => rm(filepath, { force: true })));
      // Not awaited: the answer need not wait for the disk.
      if (uploads.length > 0) inUse.then(remove, remove).catch((error: unknown) => strapi.log.error(error));
    }
  };

export default removeUploads;
