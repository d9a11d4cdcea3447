import { ORPCError } from '@orpc/server'
import type { DocumentMaker } from '#main/documents/documentMaker.ts'

/** Typesets a paper of the office's own data. Throws what tells a window that nobody waits any more. */
export async function printed(
  documents: DocumentMaker,
  { kind, data, signal }: { kind: string; data: object; signal: AbortSignal | undefined },
): Promise<Uint8Array> {
  const made = await documents.renderPaper({
    kind,
    data,
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper.pdf
  // The window gave up waiting, or the office is closing: nobody reads this answer.
  if (made.refusal.reason === 'cancelled') throw new ORPCError('CLIENT_CLOSED_REQUEST')
  throw new Error(`The office's own data makes no paper: ${made.refusal.reason}`)
}
