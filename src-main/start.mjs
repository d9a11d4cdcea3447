// @ts-check
// `npm start`: makes the checkout ready and opens the office. Runs on Node 20 with nothing installed.
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hostWords, readStartArguments, wordsToResume } from './start/arguments.mjs'
import { chooseHost } from './start/chooseHost.mjs'
import {
  electronProgram,
  failedLately,
  fetchElectron,
  fetchLimitMinutes,
} from './start/electronBinary.mjs'
import { nodeEnvironment, nodeProgram } from './start/nodeProgram.mjs'
import { makeBuilt, makeInstalled } from './start/ready.mjs'
import { endChildrenWithMe, runProgram } from './start/runProgram.mjs'
import { filled, startTexts } from './start/texts.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { env, platform } = process
const texts = startTexts(env)

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`)

/** @returns {import('./start/chooseHost.mjs').Choice} */
function choose(/** @type {boolean} */ browserAsked) {
  return chooseHost({
    browserAsked,
    program: electronProgram(root),
    failedLately: failedLately(root, Date.now()),
    platform,
    root: process.getuid?.() === 0,
    env,
  })
}

/**
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<number | undefined>} the exit code; undefined when Electron itself could not start
 */
async function runElectron(program, words) {
  const begun = Date.now()
  const ran = await runProgram(program, [root, ...words], { cwd: root, show: true })
  // The shell ends with 0 to 3; a sandbox or library that is missing ends it early and otherwise.
  const crashed = ran.signal !== null || ran.code > 3
  if (crashed && Date.now() - begun < 8000 && !stopping) return undefined
  return ran.code
}

/**
 * Runs the browser host, and again when it crashes: its windows come back to it by themselves,
 * signed out, with their drafts.
 * @param {string} reason
 * @param {string[]} words
 */
async function runBrowserHost(reason, words) {
  const program = join(root, 'out', 'main', 'browserHost.js')
  const env = { ...nodeEnvironment(root), NORISE_SESSION_KEY: randomBytes(32).toString('hex') }
  /** @type {string[]} */
  let again = []
  for (let crashes = 0; ; crashes += 1) {
    const begun = Date.now()
    /** @type {unknown} */
    let said
    const ran = await runProgram(
      nodeProgram(root),
      [program, `--reason=${reason}`, ...words, ...again],
      { cwd: root, env, show: true, onMessage: (message) => (said = message) },
    )
    if (Date.now() - begun > 60_000) crashes = 0
    const crashed = ran.signal !== null || ran.code === 1
    again = wordsToResume(said) ?? again
    if (!crashed || stopping || again.length === 0 || crashes >= 5) return ran.code
    say(texts.resuming)
  }
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    process.stderr.write(`${filled(texts.oldNode, { version: process.version })}\n`)
    return 1
  }
  const read = readStartArguments(process.argv.slice(2), env['INIT_CWD'] ?? process.cwd())
  if (read.ask === 'help') {
    say(texts.usage)
    return 0
  }
  if (read.ask === 'refused') {
    process.stderr.write(`${filled(texts[read.problem], { what: read.what })}\n\n${texts.usage}\n`)
    return 2
  }
  if (!(await makeInstalled(root)) || !(await makeBuilt(root))) return 1

  const words = hostWords(read.args)
  let choice = choose(read.args.browser)
  if (choice.host === 'fetch') {
    const begun = Date.now()
    say(filled(texts.fetching, { minutes: fetchLimitMinutes }))
    const program = await fetchElectron(root)
    if (program === undefined) say(texts.notFetched)
    else say(filled(texts.fetched, { seconds: Math.round((Date.now() - begun) / 1000) }))
    choice =
      program === undefined
        ? { host: 'browser', reason: 'fetchFailed' }
        : { host: 'electron', program }
  }
  say(texts.opening)
  if (choice.host === 'electron') {
    const code = await runElectron(choice.program, words)
    if (code !== undefined) return code
    say(texts.electronFailed)
    choice = { host: 'browser', reason: 'noElectron' }
  }
  return runBrowserHost(choice.reason, words)
}

let stopping = false
endChildrenWithMe(() => (stopping = true))
process.exitCode = await main()
