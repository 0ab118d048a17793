import { createWorkplace, findFreePort, readFirstAdmin, startApplication } from './application';
import type { Credentials } from './test';

/** An application that the tests of a file share, with what they write. */
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

/** The applications of a worker's files, which it runs one after the other. */
export interface Applications {
  /** The one of a file: started for the first test that asks, when the one of the file before has been stopped. */
  of(file: string, settings: Readonly<Record<string, string>>): Promise<StartedApplication>;
  /** Stops the last one. */
  stop(): Promise<void>;
}

/** Starts an application for each file, and has one at a time. */
export function applicationsInTurn(): Applications {
  let current: { file: string; started: Promise<StartedApplication> } | null = null;
  const stop = async (): Promise<void> => {
    const started = current?.started;
    current = null;
    // One that did not start has stopped itself, and said why to whoever asked for it.
    await started?.then(
      (application) => application.stop(),
      () => undefined,
    );
  };
  return {
    async of(file, settings) {
      if (current?.file !== file) {
        await stop();
        current = { file, started: startForTests(settings) };
      }
      return current.started;
    },
    stop,
  };
}
