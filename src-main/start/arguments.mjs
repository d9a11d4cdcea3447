// @ts-check
import { resolve } from 'node:path'

/**
 * @typedef {object} StartArguments
 * @property {boolean} demo
 * @property {string | undefined} data absolute
 * @property {boolean} browser
 * @property {number | undefined} port
 * @property {boolean} open
 */

/**
 * @typedef {{ ask: 'start', args: StartArguments }
 *   | { ask: 'help' }
 *   | { ask: 'refused', problem: 'unknown' | 'badPort' | 'missing', what: string }} ReadArguments
 */

/** `\\server\share`, `//server/share`: the host says why it can't be; a folder of that name is never made. */
const shareAddress = /^(?:\\\\|\/\/)/

/**
 * Reads the command line of `npm start`. A relative `--data` is meant from `from`, the folder the
 * person typed the command in.
 * @param {readonly string[]} words
 * @param {string} from
 * @returns {ReadArguments}
 */
export function readStartArguments(words, from) {
  /** @type {StartArguments} */
  const args = { demo: false, data: undefined, browser: false, port: undefined, open: true }
  const left = [...words]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const cut = word.indexOf('=')
    const name = cut < 0 ? word : word.slice(0, cut)
    const takesValue = name === '--data' || name === '--port'
    if (takesValue) {
      const value = cut < 0 ? left.shift() : word.slice(cut + 1)
      if (value === undefined || value === '' || value.startsWith('--')) {
        return { ask: 'refused', problem: 'missing', what: name }
      }
      if (name === '--data') args.data = shareAddress.test(value) ? value : resolve(from, value)
      else if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) {
        args.port = Number(value)
        args.browser = true
      } else return { ask: 'refused', problem: 'badPort', what: value }
    } else if (word === '--demo') args.demo = true
    else if (word === '--browser') args.browser = true
    else if (word === '--no-open') {
      args.open = false
      args.browser = true
    } else if (word === '--help' || word === '-h') return { ask: 'help' }
    else return { ask: 'refused', problem: 'unknown', what: word }
  }
  return { ask: 'start', args }
}

/**
 * The command line the chosen host gets.
 * @param {StartArguments} args
 * @returns {string[]}
 */
export function hostWords({ demo, data, port, open }) {
  return [
    ...(demo ? ['--demo'] : []),
    ...(data === undefined ? [] : [`--data=${data}`]),
    ...(port === undefined ? [] : [`--port=${port}`]),
    ...(open ? [] : ['--no-open']),
  ]
}

/**
 * The words that start a host again after a crash, on the same port, from what it said when it was
 * up; undefined when it never was. A window it had opened is waited for, not opened anew.
 * @param {unknown} said
 * @returns {string[] | undefined}
 */
export function wordsToResume(said) {
  if (typeof said !== 'object' || said === null || !('port' in said)) return undefined
  const window = 'opened' in said && said.opened === 'window'
  return [`--port=${Number(said.port)}`, '--no-open', ...(window ? ['--resumed'] : [])]
}
