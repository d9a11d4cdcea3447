import { parseArgs } from 'node:util'

export interface ShellArguments {
  data: string | undefined
  demo: boolean
  /** The installer opened it, once it had put it in place. */
  updated: boolean
}

/**
 * The words after the program (and, unpackaged, the folder it was started on). Switches of Chromium
 * stand among them and are passed over.
 */
export function readShellArguments(argv: readonly string[], packaged: boolean): ShellArguments {
  const { values } = parseArgs({
    args: argv.slice(packaged ? 1 : 2),
    options: { data: { type: 'string' }, demo: { type: 'boolean' }, updated: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  })
  const { data, demo, updated } = values
  return {
    data: typeof data === 'string' && data !== '' ? data : undefined,
    demo: demo === true,
    updated: updated === true,
  }
}
