import { readFileSync } from 'node:fs';

/** @param {string} version such as "20.19.0" or "v20.19" */
function parse(version) {
  return version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  const left = parse(a);
  const right = parse(b);
  for (let i = 0; i < 3; i += 1) {
    const difference = (left[i] || 0) - (right[i] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param {string} version @param {string} comparator one of `>=x`, `<x`, `^x` */
function meets(version, comparator) {
  const [, operator, bound = ''] = /^(>=|<|\^)(\d.*)$/.exec(comparator) || [];
  if (operator === '>=') return compare(version, bound) >= 0;
  if (operator === '<') return compare(version, bound) < 0;
  if (operator === '^') return compare(version, bound) >= 0 && parse(version)[0] === parse(bound)[0];
  throw new Error(`Unknown version comparator: ${comparator}`);
}

/**
 * Whether a Node version lies in the range of package.json's `engines.node`. It knows `>=`, `<`, `^`,
 * alternatives joined with `||` and conditions joined with a space: the packages that know all of
 * semver are not installed yet when this runs.
 *
 * @param {string} version such as "20.19.0"
 * @param {string} range such as "^20.19.0 || >=22.12.0 <25.0.0"
 * @returns {boolean}
 */
export function isSupported(version, range) {
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .split(/\s+/)
      .every((comparator) => meets(version, comparator)),
  );
}

/** Ends the process with one sentence when this Node cannot run the project. */
export function requireSupportedNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (isSupported(process.versions.node, engines.node)) return;
  process.stderr.write(
    `\n✗ Esta aplicación necesita Node ${engines.node} y aquí está Node ${process.versions.node}: ` +
      'instale una versión compatible desde https://nodejs.org (por ejemplo, la 22).\n',
  );
  process.exit(1);
}
