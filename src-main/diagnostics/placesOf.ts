/** A line of a stack: the function and the file of the program, without the folder it is installed in. */
const frame = /^\s*at (?:async )?(?:([\w.$<>#]+) )?\(?.*?([\w.-]+\.[cm]?[jt]s):(\d+):(\d+)\)?$/u

/**
 * What can be told of an error without telling anything about anybody: its name, and where in the
 * program it happened. The message is left out, it may quote a record.
 */
export function placesOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const at = frames(error)
    .split('\n')
    .flatMap((line) => {
      const found = frame.exec(line)
      return found ? [`${found[1] ?? '?'} ${found[2]}:${found[3]}`.slice(0, 120)] : []
    })
  return { error: /^\w{1,60}$/u.test(code) ? code : 'Error', at: at.slice(0, 10) }
}

/** The stack without the message at its head: the lines of one that quotes a text could pass for frames. */
const frames = ({ stack = '', message }: Error): string => {
  const at = message === '' ? -1 : stack.indexOf(message)
  return at === -1 ? stack : stack.slice(at + message.length)
}
