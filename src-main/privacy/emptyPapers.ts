import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { keepNoBytes, noBytes } from '#main/erasure/dropFiles.ts'

/**
 * Takes the PDFs and signed originals of papers, whose number and day stay in the register.
 * @param which a condition over the table `paper`
 * @returns the files that may be unused from now on
 */
export async function emptyPapersThat(
  work: Work,
  which: RawBuilder<unknown>,
): Promise<{ sha256: string }[]> {
  const { db, now } = work
  const { rows } = await sql<{ sha256: string | null }>`
    select file_sha256 as sha256 from paper where ${which}
    union select scan_sha256 from paper_receipt
      where paper_id in (select id from paper where ${which})`.execute(db)
  await keepNoBytes(work)
  await sql`update paper_receipt set note = '', kept_at = '', scan_sha256 = null
    where paper_id in (select id from paper where ${which})`.execute(db)
  await sql`update paper set file_sha256 = ${noBytes}, content_hash = '', erased_at = ${now}
    where erased_at is null and ${which}`.execute(db)
  return rows.flatMap(({ sha256 }) => (sha256 === null || sha256 === noBytes ? [] : [{ sha256 }]))
}
