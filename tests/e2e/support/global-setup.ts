import { createWorkplace, findFreePort, readFirstAdmin, startApplication } from './application';

/**
 * Starts the application as `npm start` does, on an empty database with the demonstration content, and
 * leaves its address and first administrator in the environment for `test.ts` to hand out.
 *
 * @returns the function that stops and removes it
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const port = await findFreePort();
  const workplace = await createWorkplace(port);
  const application = startApplication({
    ...workplace.env,
    SEED: 'demo',
    INQUIRIES_RATE_LIMIT: '0',
  });
  try {
    await application.ready();
  } catch (error) {
    await workplace.remove();
    throw error;
  }
  const admin = readFirstAdmin(application.output());
  process.env.E2E_URL = `http://localhost:${port}`;
  process.env.E2E_ADMIN_EMAIL = admin?.email;
  process.env.E2E_ADMIN_PASSWORD = admin?.password;

  return async () => {
    await application.stop();
    await workplace.remove();
  };
}
