// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeEnvironment, nodeProgram } from './nodeProgram.mjs'
import { runProgram } from './runProgram.mjs'

const dayMs = 24 * 3600 * 1000
export const fetchLimitMinutes = 4

/** @param {string} root */
const memoryPath = (root) => join(root, 'node_modules', '.norise-electron-failed')

/**
 * The Electron binary, when it is there and of the version that is installed. (Asking the package
 * itself would begin a download.)
 * @param {string} root
 * @returns {string | undefined}
 */
export function electronProgram(root) {
  const home = join(root, 'node_modules', 'electron')
  try {
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    const there = readFileSync(join(home, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const program = join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8').trim())
    return there === version && existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether a fetch failed within the last day: a start must not wait for it every time.
 * @param {string} root
 * @param {number} nowMs
 */
export function failedLately(root, nowMs) {
  try {
    const age = nowMs - Number(readFileSync(memoryPath(root), 'utf8'))
    return age >= 0 && age < dayMs
  } catch {
    return false
  }
}

/** Whether the place it comes from answers at all: without a network the download itself waits long. */
async function answers() {
  const env = process.env
  // Behind a proxy this question says nothing; the download knows how to go through one.
  if (env['HTTPS_PROXY'] || env['https_proxy'] || env['ELECTRON_GET_USE_PROXY']) return true
  const place = env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror'] || 'https://github.com/'
  try {
    await fetch(place, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(6000) })
    return true
  } catch {
    return false
  }
}

/**
 * Fetches the binary, within a time limit. A failure is remembered for a day.
 * @param {string} root
 * @returns {Promise<string | undefined>} the program
 */
export async function fetchElectron(root) {
  const script = join(root, 'node_modules', 'electron', 'install.js')
  if (await answers()) {
    await runProgram(nodeProgram(root), [script], {
      cwd: root,
      env: nodeEnvironment(root),
      limitMs: fetchLimitMinutes * 60_000,
    })
  }
  const program = electronProgram(root)
  if (program === undefined) writeFileSync(memoryPath(root), String(Date.now()))
  else rmSync(memoryPath(root), { force: true })
  return program
}
