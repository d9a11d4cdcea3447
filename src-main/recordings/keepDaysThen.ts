import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findRecordingPolicy } from './policy.ts'

/** For how many days recordings were kept at an instant, as the office had settled it then. */
export async function findKeepDaysThen(db: Kysely<Tables>, at: string): Promise<number> {
  const { rows } = await sql<{ days: number | null }>`
    select json_extract(change_row.before, '$.recording_keep_days') as days
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject >= 'policy/' and change_row.subject < 'policy0'
      and change_row.table_name = 'policy' and change_row.before is not null and journal.at > ${at}
    order by change_row.seq limit 1`.execute(db)
  return rows[0]?.days ?? (await findRecordingPolicy(db)).keepDays
}
