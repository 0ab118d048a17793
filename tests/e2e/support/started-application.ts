import { createWorkplace, findFreePort, readFirstAdmin, startApplication } from './application';
import type { Credentials } from './test';

/** An application that a worker's tests share, with what they write. */
export interface StartedApplication {
  /** Without a slash at the end. */
  readonly url: string;
  readonly admin: Credentials;
  /** Stops it and removes its database. */
  stop(): Promise<void>;
}

/**
 * Starts the application as `npm start` does, on an empty database with the demonstration content.
 *
 * @param settings on top of those
 */
export async function startForTests(
  settings: Readonly<Record<string, string>> = {},
): Promise<StartedApplication> {
  const port = await findFreePort();
  const workplace = await createWorkplace(port);
  const application = startApplication({
    ...workplace.env,
    SEED: 'demo',
    INQUIRIES_RATE_LIMIT: '0',
    ...settings,
  });
  const stop = async (): Promise<void> => {
    await application.stop();
    await workplace.remove();
  };
  try {
    await application.ready();
    const admin = readFirstAdmin(application.output());
    if (!admin) throw new Error(`It named no first administrator. Its output:\n${application.output()}`);
    return { url: `http://localhost:${port}`, admin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
