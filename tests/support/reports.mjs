// @ts-check
import { none } from './counts.mjs'

/**
 * What a runner's JSON report says: how many of each, and every skipped test with its reason.
 * @typedef {{ counts: import('./counts.mjs').Counts, skips: string[] }} Read
 */

/**
 * Vitest's JSON report (Jest's form). A file that could not even be loaded has no test of its own
 * and counts as one failure. The reason of a skip stands in `meta` or in the test's name.
 * @param {any} report
 * @returns {Read}
 */
export function readVitest(report) {
  const counts = { ...none }
  /** @type {string[]} */
  const skips = []
  for (const file of report.testResults ?? []) {
    const tests = file.assertionResults ?? []
    if (file.status === 'failed' && !tests.some((/** @type {any} */ t) => t.status === 'failed')) {
      counts.failed += 1
    }
    for (const test of tests) {
      if (test.status === 'passed') counts.passed += 1
      else if (test.status === 'failed') counts.failed += 1
      else {
        counts.skipped += 1
        skips.push(`${test.fullName}${test.meta?.reason ? `: ${test.meta.reason}` : ''}`)
      }
    }
  }
  return { counts, skips }
}

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
