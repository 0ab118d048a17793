import { getService } from './get-service';

/** What is ended before the database is closed. */
export async function destroy(): Promise<void> {
  await getService('jobs').stop();
  await getService('search').stop();
  await getService('dispatches').stop();
  await getService('outbox').stop();
  await getService('public-cache').stop();
}
