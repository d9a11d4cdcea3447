import { hash } from 'node:crypto'
import type { Work } from '#main/database/command.ts'

/** Keeps a file of the office within a command, the same bytes once; answers their SHA-256. */
export async function keepFile(
  work: Work,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): Promise<string> {
  const sha256 = hash('sha256', bytes)
  await work.db
    .insertInto('file')
    .values({ sha256, media_type: mediaType, size: bytes.length, bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  return sha256
}
