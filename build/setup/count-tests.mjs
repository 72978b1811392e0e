import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts in a report of vitest's JSON reporter. A file that could not even be loaded counts as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countUnit(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * The counts in a report of Playwright's JSON reporter. A test that passed at a second try counts as passed; an error
 * outside of any test as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countEndToEnd({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected ? 0 : errors.length),
  };
}

/**
 * Reads a report and counts; without one, nothing ran and nothing is counted.
 * @param {string} file
 * @param {(report: any) => Counts} count
 * @returns {Promise<Counts>}
 */
export async function countIn(file, count) {
  try {
    return count(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
