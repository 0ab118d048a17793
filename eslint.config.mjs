import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx}'];
const adminPanel = ['src/admin/**/*.{ts,tsx}', 'src/plugins/*/admin/**/*.{ts,tsx}'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'build/',
      '.strapi/',
      '.tmp/',
      '.cache/',
      'types/generated/',
      'database/seeds/',
      'playwright-report/',
      'test-results/',
      'public/uploads/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['playwright.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number in a template reads well; what matters is that objects do not get there.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Strapi's lifecycle functions are empty where there is nothing to do.
      '@typescript-eslint/no-empty-function': 'off',
      // Handlers given to React or Koa return what they are given back; braces around it say nothing.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: adminPanel,
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // The body of an HTTP answer is `any` in supertest's types, and the expectations are what checks it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['tests/e2e/**'],
    // Playwright reads which fixtures a function wants from its first parameter, and accepts no other form.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['**/*.mjs', 'scripts/**'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['examples/**/*.js', 'public/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    // A television's browser is as old as the television: nothing newer than 2019 is written for it.
    files: ['src/plugins/*/screen/**/*.js'],
    languageOptions: { ecmaVersion: 2019, globals: globals.browser },
  },
  prettier,
);
