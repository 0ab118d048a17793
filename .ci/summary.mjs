import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The suites, by the names of the files that `.ci/run` and the runners leave. */
const suites = ['test', 'postgres', 'e2e'];

/** @param {any} results of Jest (`--json`) or Playwright (reporter `json`) */
function count(results) {
  if (results.stats) {
    const { expected, flaky, unexpected } = results.stats;
    // An error outside of any test, as in the global setup, fails the run without failing a test.
    return { passed: expected + flaky, failed: unexpected + (results.errors?.length ?? 0), flaky };
  }
  // A file that does not even load counts as one failure.
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    flaky: 0,
  };
}

/**
 * The names of the tests that failed, whatever suite they are of: whoever reads only the end of a long output sees them.
 *
 * @param {any} results of Jest (`--json`) or Playwright (reporter `json`)
 * @returns {string[]}
 */
function failuresIn(results) {
  if (results.stats) return (results.suites ?? []).flatMap(failuresInSpecs);
  return results.testResults.flatMap((/** @type {any} */ file) => {
    const name = path.relative(process.cwd(), file.name);
    const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [`${name}: ${firstLine(file.message)}`] : [];
    return failed.map(
      (/** @type {any} */ test) => `${name}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`,
    );
  });
}

/**
 * @param {any} suite of Playwright: a file or a group in it
 * @returns {string[]}
 */
const failuresInSpecs = (suite) => [
  ...(suite.specs ?? [])
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ spec) => `${spec.file}: ${spec.title}`),
  ...(suite.suites ?? []).flatMap(failuresInSpecs),
];

const firstLine = (text = '') => stripVTControlCharacters(text).trim().split('\n', 1)[0];

/**
 * What one suite adds up to. A suite that ended badly although no test failed (style, types, a crash),
 * or left no results, counts as one failure.
 *
 * @param {string} folder
 * @param {string} name
 */
function summarize(folder, name) {
  const exitCode = Number(readFileSync(path.join(folder, `${name}.exit`), 'utf8'));
  let counted = { passed: 0, failed: 0, flaky: 0 };
  let failures = /** @type {string[]} */ ([]);
  let finished = true;
  try {
    const results = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
    counted = count(results);
    failures = failuresIn(results);
  } catch (error) {
    finished = false;
    process.stdout.write(`${name}: no results (${error instanceof Error ? error.message : error})\n`);
  }
  const unexplained = counted.failed === 0 && (exitCode !== 0 || !finished);
  return { ...counted, failed: counted.failed + (unexplained ? 1 : 0), failures };
}

const [folder = '.'] = process.argv.slice(2);
const totals = suites.map((name) => {
  const total = summarize(folder, name);
  for (const failure of total.failures) process.stdout.write(`✕ ${failure}\n`);
  const flaky = total.flaky > 0 ? `, ${total.flaky} of them only the second time` : '';
  process.stdout.write(`${name}: ${total.passed} passed${flaky}, ${total.failed} failed\n`);
  return total;
});
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
