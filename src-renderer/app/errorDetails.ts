import { version } from '../../package.json'

const frame =
  /^\s*at (?:async )?(?:([\w.$<>]+) )?\(?(?:https?|app|file):\/\/[^/]*(\/[^\s?#()]+?)(?:\?[^\s()]*)?:(\d+):(\d+)\)?$/

/**
 * What can be told of a crash without telling anything about anybody: the error's name, where in the
 * program it happened, the pattern of the screen's address (never the address) and the version. The
 * message is left out, it may quote a record.
 */
export const errorDetails = (error: unknown, routePattern: string): string => {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frames = stack.split('\n').flatMap((line) => {
    const found = frame.exec(line)
    return found ? [`  ${found[1] ?? '?'} ${found[2]}:${found[3]}:${found[4]}`] : []
  })
  const name = error instanceof Error && /^\w{1,60}$/.test(error.name) ? error.name : typeof error
  return [`Norise ${version}`, `route ${routePattern}`, name, ...frames.slice(0, 30)].join('\n')
}
