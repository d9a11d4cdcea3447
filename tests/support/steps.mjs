// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBuilt } from '../../src-main/start/ready.mjs'
import { nodeEnvironment, nodeProgram } from '../../src-main/start/nodeProgram.mjs'
import { runProgram } from '../../src-main/start/runProgram.mjs'
import { none } from './counts.mjs'
import { readPlaywright, readVitest } from './reports.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {(line: string) => void} Say
 * @typedef {object} Step
 * @property {string} name
 * @property {string} program the script in node_modules that Node runs
 * @property {string[]} args
 * @property {number} [budget] seconds it should take at most; more depends on the machine, and is said
 * @property {'vitest' | 'playwright'} [report] whose JSON report it writes; without, the step is one test
 * @typedef {object} Outcome
 * @property {Counts} counts
 * @property {string[]} failures what failed, by name
 */

/** @type {Step[]} */
const checks = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['--checkers', '2'] },
  {
    name: 'lint',
    program: 'oxlint/bin/oxlint',
    args: ['--deny-warnings', 'src-shared', 'src-main', 'src-renderer', 'tests'],
  },
  {
    name: 'format',
    program: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'unused',
    program: 'knip/bin/knip.js',
    args: ['--config', 'tests/knip.json', '--no-progress'],
  },
  {
    name: 'tests',
    program: 'vitest/vitest.mjs',
    args: ['run', '--config', 'tests/vitest.config.ts', '--exclude', 'tests/faults/**'],
    report: 'vitest',
  },
  // By itself: how long it takes is a figure of its own.
  {
    name: 'faults',
    program: 'vitest/vitest.mjs',
    args: ['run', '--config', 'tests/vitest.config.ts', 'tests/faults/'],
    report: 'vitest',
    budget: 15 * 60,
  },
]

/** @type {Step} */
const browserStep = {
  name: 'browser',
  program: '@playwright/test/cli.js',
  args: ['test', '--config', 'tests/playwright.config.ts'],
  report: 'playwright',
}

/**
 * @param {string} root
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @param {Say} say
 * @returns {Promise<Outcome>}
 */
async function runStep(root, step, env, say) {
  const begun = Date.now()
  const place = mkdtempSync(join(tmpdir(), 'norise-report-'))
  const report = join(place, 'report.json')
  const reporters =
    step.report === 'vitest'
      ? ['--reporter=default', '--reporter=./tests/support/vitestReport.ts']
      : step.report === 'playwright'
        ? ['--reporter=list,json']
        : []
  const ran = await runProgram(
    nodeProgram(root),
    [join(root, 'node_modules', step.program), ...step.args, ...reporters],
    {
      cwd: root,
      env: {
        ...nodeEnvironment(root),
        ...env,
        NORISE_TEST_REPORT: report,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  )
  const fine = ran.code === 0
  /** @type {import('./reports.mjs').Read} */
  let read = {
    counts: fine ? { ...none, passed: 1 } : { ...none, failed: 1 },
    skips: [],
    failures: fine ? [] : [step.name],
    unsteady: [],
  }
  if (step.report !== undefined && existsSync(report)) {
    const json = JSON.parse(readFileSync(report, 'utf8'))
    read = step.report === 'vitest' ? readVitest(json) : readPlaywright(json)
    // An error outside of any test (an unhandled rejection) still fails the run.
    if (!fine && read.counts.failed === 0) {
      read.counts.failed = 1
      read.failures.push(step.name)
    }
  }
  rmSync(place, { recursive: true, force: true })
  const { counts, skips, failures, unsteady } = read
  const seconds = (Date.now() - begun) / 1000
  const budget =
    step.budget === undefined
      ? ''
      : `, at most ${step.budget} s: ${seconds <= step.budget ? 'holds' : 'over budget'}`
  const took = `${seconds.toFixed(1)} s${budget}`
  const many = step.report === undefined ? '' : ` ${counts.passed}/${counts.passed + counts.failed}`
  say(`${counts.failed === 0 ? '✓' : '✗'} ${step.name}${many} (${took})`)
  if (counts.failed > 0) say(ran.output.trimEnd())
  for (const skip of skips) say(`  – skipped: ${skip}`)
  for (const name of unsteady) say(`  – passed at the second try only: ${name}`)
  return { counts, failures }
}

/**
 * Runs the steps one after the other and yields the outcome of each. `only` names the wanted ones
 * (all when empty).
 * @param {string} root
 * @param {{ program: string | undefined, why: string }} browser
 * @param {readonly string[]} only
 * @param {Say} say
 * @returns {AsyncGenerator<Outcome>}
 */
export async function* runSteps(root, browser, only, say) {
  /** @param {string} name */
  const wanted = (name) => only.length === 0 || only.includes(name)
  const env = browser.program === undefined ? {} : { NORISE_TEST_BROWSER: browser.program }
  for (const step of checks) if (wanted(step.name)) yield await runStep(root, step, env, say)

  if (!wanted('build') && !wanted('browser')) return
  const built = await makeBuilt(root)
  if (wanted('build')) {
    say(`${built ? '✓' : '✗'} build`)
    yield built
      ? { counts: { ...none, passed: 1 }, failures: [] }
      : { counts: { ...none, failed: 1 }, failures: ['build'] }
  }
  if (!wanted('browser') || !built) return
  if (browser.program === undefined) {
    say(`✗ browser: ${browser.why}`)
    yield { counts: { ...none, failed: 1 }, failures: ['browser'] }
  } else yield await runStep(root, browserStep, env, say)
}
