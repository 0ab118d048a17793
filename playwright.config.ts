import path from 'node:path';

import { defineConfig } from '@playwright/test';

const resultsFolder = process.env.TEST_RESULTS_DIR;

export default defineConfig({
  testDir: './tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './test-results',
  // One application and one database for all: the tests share what they write.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: resultsFolder
    ? [['list'], ['json', { outputFile: path.join(resultsFolder, 'e2e.json') }]]
    : [['list']],
  globalSetup: './tests/e2e/support/global-setup.ts',
  use: {
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
