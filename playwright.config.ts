import path from 'node:path';

import { defineConfig } from '@playwright/test';

const resultsFolder = process.env.TEST_RESULTS_DIR;

export default defineConfig({
  testDir: './tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './test-results',
  // Each starts an application with a database of its own for each of its files.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // Once more with a new application, on machines nobody watches; the summary tells how many needed it.
  retries: process.env.CI ? 1 : 0,
  reporter: resultsFolder
    ? [['list'], ['json', { outputFile: path.join(resultsFolder, 'e2e.json') }]]
    : [['list']],
  use: {
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    // A notice that fades while axe looks at it has too little contrast for as long as that lasts.
    contextOptions: { reducedMotion: 'reduce' },
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
