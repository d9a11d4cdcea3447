import { ORPCError } from '@orpc/server'
import type { OfficeLog } from './officeLog.ts'
import { placesOf } from './placesOf.ts'

/** Milliseconds after which a call is worth a line: somebody waited. */
const slow = 2_000

/** Lets a call through; what went wrong in the program, or took long, is noted without what it was about. */
export async function watchCall<T>(
  log: OfficeLog,
  path: readonly string[],
  next: () => Promise<T>,
): Promise<T> {
  const procedure = path.join('.')
  const begun = performance.now()
  try {
    return await next()
  } catch (error) {
    // An ORPCError is an answer: somebody is not signed in, or has no right.
    if (!(error instanceof ORPCError)) log.note({ what: 'failed', procedure, ...placesOf(error) })
    throw error
  } finally {
    const ms = Math.round(performance.now() - begun)
    if (ms >= slow) log.note({ what: 'slow', procedure, ms })
  }
}
