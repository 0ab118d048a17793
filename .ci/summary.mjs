import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The suites, by the names of the files that `.ci/run` and the runners leave. */
const suites = ['test', 'postgres', 'e2e'];

/**
 * Named at the end of a long output, for whoever reads only that.
 *
 * @typedef {{ test: string, reason?: string }} Failure
 */

/**
 * @typedef {object} Counts
 * @property {number} passed at the first or the second try
 * @property {Failure[]} again what passed only at the second try
 * @property {Failure[]} failures
 */

/**
 * @param {any} results of Playwright (reporter `json`)
 * @returns {Counts}
 */
function ofPlaywright(results) {
  const specs = specsIn(results);
  const named = (/** @type {string} */ status) =>
    specs
      .filter(({ tests }) => tests.some((/** @type {any} */ test) => test.status === status))
      .map(({ file, title }) => ({ test: `${file}: ${title}` }));
  // An error outside of any test, as in the global setup, fails the run without failing a test.
  const errors = (results.errors ?? []).map((/** @type {any} */ error) => ({
    test: firstLine(error.message),
  }));
  const { expected, flaky } = results.stats;
  return { passed: expected + flaky, again: named('flaky'), failures: [...named('unexpected'), ...errors] };
}

/**
 * @param {any} suite of Playwright: all of it, a file, or a group in one
 * @returns {any[]}
 */
const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];

/**
 * @param {any} first results of Jest (`--json`)
 * @param {any} [second] of the files that ran once more
 * @returns {Counts}
 */
function ofJest(first, second = { testResults: [] }) {
  const repeated = new Map(second.testResults.map((/** @type {any} */ file) => [file.name, file]));
  /** @type {any[]} */
  const files = first.testResults.map((/** @type {any} */ file) => repeated.get(file.name) ?? file);
  const failures = files.flatMap(failuresOf);
  const before = first.testResults
    .filter((/** @type {any} */ file) => repeated.has(file.name))
    .flatMap(failuresOf);
  const stillFails = (/** @type {Failure} */ { test }) => failures.some((one) => one.test === test);
  return {
    passed: files.flatMap(({ assertionResults }) => assertionResults).filter(isPassed).length,
    again: before.filter((/** @type {Failure} */ failure) => !stillFails(failure)),
    failures,
  };
}

const isPassed = (/** @type {any} */ test) => test.status === 'passed';

/**
 * @param {any} file of Jest; one that does not even load counts as one failure
 * @returns {Failure[]}
 */
function failuresOf(file) {
  const name = path.relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  if (failed.length === 0) {
    return file.status === 'failed' ? [{ test: name, reason: firstLine(file.message) }] : [];
  }
  return failed.map((/** @type {any} */ test) => ({
    test: `${name}: ${test.fullName}`,
    reason: firstLine(test.failureMessages[0]),
  }));
}

const firstLine = (text = '') => stripVTControlCharacters(text).trim().split('\n', 1)[0];

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * What one suite adds up to. A suite that ended badly although no test failed (style, types, a crash),
 * or left no results, counts as one failure.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {Counts}
 */
function summarize(folder, name) {
  const exitCode = Number(readFileSync(path.join(folder, `${name}.exit`), 'utf8'));
  try {
    const results = read(path.join(folder, `${name}.json`));
    const second = path.join(folder, `${name}-again.json`);
    const counts = results.stats
      ? ofPlaywright(results)
      : ofJest(results, existsSync(second) ? read(second) : undefined);
    if (exitCode === 0 || counts.failures.length > 0) return counts;
    return {
      ...counts,
      failures: [{ test: name, reason: `ended with ${exitCode} although no test failed` }],
    };
  } catch (error) {
    return { passed: 0, again: [], failures: [{ test: name, reason: `no results (${error})` }] };
  }
}

const told = (/** @type {Failure} */ { test, reason }) => (reason ? `${test}: ${reason}` : test);

const [folder = '.'] = process.argv.slice(2);
const totals = suites.map((name) => {
  const { passed, again, failures } = summarize(folder, name);
  for (const one of again) process.stdout.write(`↻ ${told(one)}\n`);
  for (const one of failures) process.stdout.write(`✕ ${told(one)}\n`);
  const twice = again.length > 0 ? `, ${again.length} of them only the second time` : '';
  process.stdout.write(`${name}: ${passed} passed${twice}, ${failures.length} failed\n`);
  return { passed, failed: failures.length };
});
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
