// @ts-check
import { none } from './counts.mjs'

/**
 * What a runner's JSON report says: how many of each, every skipped test with its reason, what failed,
 * and what passed at the second try only.
 * @typedef {object} Read
 * @property {import('./counts.mjs').Counts} counts
 * @property {string[]} skips
 * @property {string[]} failures
 * @property {string[]} unsteady
 */

/**
 * The report of `vitestReport.ts`.
 * @param {any} report
 * @returns {Read}
 */
export const readVitest = ({ passed, failed, skips, failures }) => ({
  counts: { passed, failed, skipped: skips.length },
  skips,
  failures,
  unsteady: [],
})

/**
 * Playwright's JSON report: suites within suites. A test that passed on a second try passed, and is
 * named; it is the config that allows tries.
 * @param {any} report
 * @returns {Read}
 */
export function readPlaywright(report) {
  const counts = { ...none, failed: (report.errors ?? []).length }
  /** @type {string[]} */
  const skips = []
  /** @type {string[]} */
  const failures = (report.errors ?? []).map(() => 'an error outside of any test')
  /** @type {string[]} */
  const unsteady = []
  /** @param {any} suite */
  const walk = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests ?? []) {
        if (test.status === 'skipped') {
          counts.skipped += 1
          const reason = test.annotations?.find(
            (/** @type {any} */ a) => a.type === 'skip',
          )?.description
          skips.push(`${spec.title}${reason ? `: ${reason}` : ''}`)
        } else if (test.status === 'unexpected') {
          counts.failed += 1
          failures.push(`${spec.file}: ${spec.title}`)
        } else {
          counts.passed += 1
          if (test.status === 'flaky') unsteady.push(`${spec.file}: ${spec.title}`)
        }
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of report.suites ?? []) walk(suite)
  return { counts, skips, failures, unsteady }
}
