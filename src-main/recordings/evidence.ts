import { type Answer, done, refuse } from '#main/database/command.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'

/** A file is at most so large, in bytes. */
const mostBytes = 20_000_000
const plainType = /^[a-z]+\/[\w.+-]{1,100}$/u

/** The file that proves answers: a scan of the whole stack, an e-mail, a signed file. */
export interface Evidence {
  bytes: Uint8Array
  mediaType: string
}

/** Looks at a file that is to prove answers: it holds something, and not too much. */
export async function readEvidence(
  file: File | null,
): Promise<Answer<Evidence | null, ConsentRefusal>> {
  if (file === null) return done(null)
  if (file.size > mostBytes) return refuse({ reason: 'fileTooLarge', most: mostBytes })
  if (file.size === 0) return refuse({ reason: 'emptyFile' })
  return done({
    bytes: new Uint8Array(await file.arrayBuffer()),
    mediaType: plainType.test(file.type) ? file.type : 'application/octet-stream',
  })
}
