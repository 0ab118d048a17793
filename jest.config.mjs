/** Packages published only as ES modules: Node can require() them, Jest cannot until they are transformed. */
const esModules = [
  '@borewit',
  '@tokenizer',
  'feed',
  'file-type',
  'hucre',
  'pascua',
  'read-excel-file',
  'saxen',
  'strtok3',
  'temporal-polyfill',
  'temporal-spec',
  'temporal-utils',
  'token-types',
  'uint8array-extras',
  'unzipper-esm',
];

const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  },
];

const common = {
  testEnvironment: 'node',
  transform: { '\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules.join('|')})/)`],
  // The compiled copies of packages and mocks in dist/ are not to be taken for the sources.
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp'],
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testTimeout: 300_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    {
      ...common,
      displayName: 'api',
      testEnvironment: '<rootDir>/tests/support/application-environment.mjs',
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/prepared-database.ts',
      globalTeardown: '<rootDir>/tests/support/remove-prepared-database.ts',
    },
  ],
};
