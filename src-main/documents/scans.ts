import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ScanRefusal } from '#shared/documents/contract.ts'
import { mostScanBytes, scanEnding, scanTypeOf } from '#shared/documents/receipt.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import { keepFile } from './keepFile.ts'

/** A file that may be kept as a scan, or why it may not. */
export type ReadScan =
  { ok: true; scan: { bytes: Uint8Array; mediaType: string } } | { ok: false; refusal: ScanRefusal }

/** Looks at a file somebody chose as the scan of a signed paper: its size, and by its bytes what it is. */
export async function readScan(file: Blob): Promise<ReadScan> {
  if (file.size > mostScanBytes) return refuse({ reason: 'scanTooLarge', most: mostScanBytes })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = scanTypeOf(bytes)
  if (type === null) return refuse({ reason: 'notAScan' })
  return { ok: true, scan: { bytes, mediaType: type.mediaType } }
}

/** Keeps the scan of a signed paper with its receipt; another one takes the place of the one before. */
export const keepScan: Command<
  { paper: string; receipt: string; scan: { bytes: Uint8Array; mediaType: string } },
  Record<string, never>,
  ScanRefusal | CommonRefusal
> = {
  name: 'documents.keepScan',
  records: ({ paper }) => [`paper/${paper}`],
  asked: ({ paper, receipt, scan }) => ({ paper, receipt, sha256: hash('sha256', scan.bytes) }),
  async run(work, { paper, receipt, scan }) {
    const sha256 = await keepFile(work, scan)
    const { numUpdatedRows } = await work.db
      .updateTable('paper_receipt')
      .set({ scan_sha256: sha256 })
      .where('id', '=', receipt)
      .where('paper_id', '=', paper)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 0n ? refuse({ reason: 'receiptGone' }) : done({})
  },
}

type KeptScan =
  | { kind: 'sound'; bytes: Uint8Array; mediaType: string; name: string }
  /** There is none, or its bytes are not those that were kept. */
  | { kind: 'missing' | 'damaged' }

/** The scan of a receipt. Its name holds the paper's number and the day, never a person's name. */
export async function findScan(
  db: Kysely<Tables>,
  { paper, receipt }: { paper: string; receipt: string },
): Promise<KeptScan> {
  const kept = await db
    .selectFrom('paper_receipt')
    .innerJoin('paper', 'paper.id', 'paper_receipt.paper_id')
    .innerJoin('file', 'file.sha256', 'paper_receipt.scan_sha256')
    .select(['file.sha256', 'file.bytes', 'file.media_type', 'paper.number'])
    .select('paper_receipt.on_day')
    .where('paper_receipt.id', '=', receipt)
    .where('paper_receipt.paper_id', '=', paper)
    .executeTakeFirst()
  if (kept === undefined) return { kind: 'missing' }
  if (hash('sha256', kept.bytes) !== kept.sha256) return { kind: 'damaged' }
  return {
    kind: 'sound',
    bytes: kept.bytes,
    mediaType: kept.media_type,
    name: safeFileName(`${kept.number}_${kept.on_day}.${scanEnding(kept.media_type)}`),
  }
}
