// @ts-check
import { none } from './counts.mjs'

/**
 * What a runner's JSON report says: how many of each, and every skipped test with its reason.
 * @typedef {{ counts: import('./counts.mjs').Counts, skips: string[] }} Read
 */

/**
 * The report of `vitestReport.ts`.
 * @param {any} report
 * @returns {Read}
 */
export const readVitest = ({ passed, failed, skips }) => ({
  counts: { passed, failed, skipped: skips.length },
  skips,
})

/**
 * Playwright's JSON report: suites within suites. A test that passed on a second try passed; it is
 * the config that allows tries.
 * @param {any} report
 * @returns {Read}
 */
export function readPlaywright(report) {
  const counts = { ...none, failed: (report.errors ?? []).length }
  /** @type {string[]} */
  const skips = []
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
        } else if (test.status === 'unexpected') counts.failed += 1
        else counts.passed += 1
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of report.suites ?? []) walk(suite)
  return { counts, skips }
}
