import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/** Whether somebody is of the office: a teacher or tutor, too, who does not use the program. */
export async function isOfOffice(db: Kysely<Tables>, person: string): Promise<boolean> {
  const { rows } = await sql<{ yes: number }>`select
    exists (select 1 from person_part where person_id = ${person}
      and part in ('teacher', 'tutor', 'colleague'))
    or exists (select 1 from account where person_id = ${person}) as yes`.execute(db)
  return rows[0]?.yes === 1
}
