// @ts-check
import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let ending = false

/**
 * @typedef {object} Ran
 * @property {number} code the exit code; 1 when it could not be started or was ended by a signal
 * @property {NodeJS.Signals | null} signal
 * @property {string} output what it wrote, the last 200 000 characters (empty with `show`)
 * @property {boolean} late whether the time limit ended it
 */

/**
 * Runs a program to its end. Its output is kept, or with `show` goes straight to the terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean, limitMs?: number, shell?: boolean, onMessage?: (message: unknown) => void }} options
 * @returns {Promise<Ran>}
 */
export function runProgram(program, args, options) {
  const { cwd, env = process.env, show = false, limitMs, shell = false, onMessage } = options
  /** @type {'inherit' | 'pipe'} */
  const through = show ? 'inherit' : 'pipe'
  return new Promise((resolve) => {
    /** @type {import('node:child_process').SpawnOptions} */
    const how = {
      cwd,
      env,
      shell,
      // The channel tells a host when this process is gone, however it went.
      stdio: [
        show ? 'inherit' : 'ignore',
        through,
        through,
        ...(onMessage !== undefined ? [/** @type {const} */ ('ipc')] : []),
      ],
    }
    const child = spawn(program, [...args], how)
    running.add(child)
    if (onMessage !== undefined) child.on('message', onMessage)
    let output = ''
    let late = false
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true
            child.kill('SIGKILL')
          }, limitMs)
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-200_000)))
    }
    /** @param {number | null} code @param {NodeJS.Signals | null} signal */
    const end = (code, signal) => {
      clearTimeout(timer)
      running.delete(child)
      // Nobody wants to hear that a build failed because they ended it.
      if (ending && !show && running.size === 0) process.exit(130)
      resolve({ code: code ?? 1, signal, output, late })
    }
    child.on('error', (error) => {
      output += error.message
      end(1, null)
    })
    child.on('close', end)
  })
}

/**
 * From now on a signal to this process ends what it started. `afterwards` is called once; without
 * anything running, the process ends at once.
 * @param {() => void} [afterwards]
 */
export function endChildrenWithMe(afterwards = () => {}) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      afterwards()
      ending = true
      if (running.size === 0) process.exit(130)
      // Ctrl+C in a terminal reaches the children by itself; a second signal would hurry them.
      const alone = signal !== 'SIGINT' || !process.stdin.isTTY
      for (const child of running) if (alone) child.kill(signal)
      setTimeout(() => {
        for (const child of running) child.kill('SIGKILL')
        process.exit(130)
      }, 10_000).unref()
    })
  }
}
