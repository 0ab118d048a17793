import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { errorKind } from '../shared/error-kind';
import { lane } from '../shared/jobs/lanes';

/** Takes dispatches further at once when there is something to do; what is missed so, the job of each minute finds. */
export function dispatchWorker(strapi: Core.Strapi, carryOut: (stopping: () => boolean) => Promise<unknown>) {
  let started = false;
  let nudged = false;

  const work = lane(async () => {
    while (started && nudged) {
      nudged = false;
      await carryOut(() => !started).catch((error: unknown) => {
        strapi.log.error(
          `Dispatches could not be carried out (${errorKind(error)}); they are again in a minute`,
        );
      });
    }
  });
  // Bound to here: what nudges it is inside a request, and the work must not be.
  const look = AsyncResource.bind(() => void work.look());

  return {
    start(): void {
      started = true;
    },
    nudge(): void {
      nudged = true;
      if (started) look();
    },
    async stop(): Promise<void> {
      started = false;
      await work.idle();
    },
  };
}
