import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { paperFileName } from '#shared/documents/rules.ts'

type PaperFile =
  | { kind: 'sound'; bytes: Uint8Array; name: string }
  /** The bytes are not those that were kept: nobody should hand them out. */
  | { kind: 'damaged' }
  /** It went with the data of somebody whom it named. */
  | { kind: 'erased' }

/** The PDF of a paper as it was kept, checked against its hash. */
export async function readPaperFile(db: Kysely<Tables>, paper: string): Promise<PaperFile> {
  const kept = await db
    .selectFrom('paper')
    .innerJoin('file', 'file.sha256', 'paper.file_sha256')
    .select(['paper.number', 'paper.erased_at', 'file.sha256', 'file.bytes'])
    .where('paper.id', '=', paper)
    .executeTakeFirst()
  if (kept === undefined || hash('sha256', kept.bytes) !== kept.sha256) return { kind: 'damaged' }
  if (kept.erased_at !== null) return { kind: 'erased' }
  return { kind: 'sound', bytes: kept.bytes, name: paperFileName([kept.number]) }
}
