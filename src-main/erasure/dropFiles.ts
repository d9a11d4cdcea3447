import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { consentsKeptSince } from '#shared/erasure/rules.ts'
import { deliveriesOf, ownPapers, sharedPapers } from './personalData.ts'

/** The hash of nothing: the file of a paper whose PDF is gone. */
export const noBytes = hash('sha256', '')

/** Keeps the file of nothing, which stands where a file must and none is any more. */
export async function keepNoBytes({ db }: Work): Promise<void> {
  await db
    .insertInto('file')
    .values({ sha256: noBytes, media_type: 'application/pdf', size: 0, bytes: Buffer.alloc(0) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

/** The files that may go with a person: looked at again once nothing of them points to the files. */
export async function findFilesOf(work: Work, person: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select file_sha256 as sha256 from paper
      where ${ownPapers(person)} or ${sharedPapers(person)}
    union select scan_sha256 from paper_receipt
      join paper on paper.id = paper_receipt.paper_id where ${ownPapers(person)}
    union select file_sha256 from delivery_attachment
      where delivery_id in (${deliveriesOf(person)})
    union select evidence_sha256 from consent_event where person_id = ${person}`.execute(work.db)
  return rows.flatMap(({ sha256 }) => (sha256 === null || sha256 === noBytes ? [] : [sha256]))
}

/**
 * Takes the PDFs of the papers that name a person, theirs alone or not: lists and manifests can be
 * made anew without the name. Signed originals of their consents go once their term is over.
 */
export async function emptyPapers(work: Work, person: string): Promise<void> {
  await keepNoBytes(work)
  await sql`update paper set file_sha256 = ${noBytes}, content_hash = '', erased_at = ${work.now}
    where erased_at is null and (${ownPapers(person)} or ${sharedPapers(person)})`.execute(work.db)
  await work.db
    .updateTable('consent_event')
    .set({ evidence_sha256: null })
    .where('person_id', '=', person)
    .where('at', '<', consentsKeptSince(work.today, await findConsentYears(work.db)))
    .execute()
}

/** For how many years a consent stays provable (policy of the centre). */
export async function findConsentYears(db: Kysely<Tables>): Promise<number> {
  const { keep_consent_years: years } = await db
    .selectFrom('policy')
    .select('keep_consent_years')
    .executeTakeFirstOrThrow()
  return years
}

/** Removes those of the files to which nothing in the office points any more. */
export async function dropUnusedFiles(work: Work, files: readonly string[]): Promise<void> {
  for (const sha256 of files) {
    if (!(await isUsed(work.db, sha256))) {
      await work.db.deleteFrom('file').where('sha256', '=', sha256).execute()
    }
  }
}

async function isUsed(db: Kysely<Tables>, sha256: string): Promise<boolean> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select tables.name as "table", fk."from" as "column"
    from sqlite_schema as tables, pragma_foreign_key_list(tables.name) as fk
    where tables.type = 'table' and fk."table" = 'file'`.execute(db)
  for (const { table, column } of columns) {
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where ${sql.ref(column)} = ${sha256} limit 1`.execute(db)
    if (rows.length > 0) return true
  }
  return false
}
