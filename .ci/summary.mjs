import { readFileSync } from 'node:fs';
import path from 'node:path';

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
 * What one suite adds up to. A suite that ended badly although no test failed (style, types, a crash),
 * or left no results, counts as one failure.
 *
 * @param {string} folder
 * @param {string} name
 */
function summarize(folder, name) {
  const exitCode = Number(readFileSync(path.join(folder, `${name}.exit`), 'utf8'));
  let counted = { passed: 0, failed: 0, flaky: 0 };
  let finished = true;
  try {
    counted = count(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
  } catch (error) {
    finished = false;
    process.stdout.write(`${name}: no results (${error instanceof Error ? error.message : error})\n`);
  }
  const unexplained = counted.failed === 0 && (exitCode !== 0 || !finished);
  return { ...counted, failed: counted.failed + (unexplained ? 1 : 0) };
}

const [folder = '.'] = process.argv.slice(2);
const totals = suites.map((name) => {
  const total = summarize(folder, name);
  const flaky = total.flaky > 0 ? `, ${total.flaky} of them only the second time` : '';
  process.stdout.write(`${name}: ${total.passed} passed${flaky}, ${total.failed} failed\n`);
  return total;
});
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
