// @ts-check
// `npm test`: installs what is missing, runs every check, ends with one line of counts. Node 20 is enough.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeInstalled } from '../src-main/start/ready.mjs'
import { endChildrenWithMe } from '../src-main/start/runProgram.mjs'
import { findTestBrowser } from './support/browserProgram.mjs'
import { add, lineOf, none } from './support/counts.mjs'
import { runSteps } from './support/steps.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
endChildrenWithMe()

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`)

async function main() {
  if (!(await makeInstalled(root))) {
    say(lineOf({ ...none, failed: 1 }))
    return 1
  }
  const browser = await findTestBrowser(root, say)
  const only = process.argv.slice(2)
  let total = none
  /** @type {string[]} */
  const failed = []
  for await (const { counts, failures } of runSteps(root, browser, only, say)) {
    total = add(total, counts)
    failed.push(...failures)
  }
  // What failed stands once more beside the counts: its own words may be thousands of lines above.
  for (const name of failed) say(`✗ ${name}`)
  say(lineOf(total))
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

process.exitCode = await main()
