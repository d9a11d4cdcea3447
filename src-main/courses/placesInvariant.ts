import { sql } from 'kysely'
import type { Invariant } from '#main/database/command.ts'
import { placesTaken } from './names.ts'

/** An undo that gives somebody back a place in a group is refused once others have taken them all. */
export const placesSuffice: Invariant = {
  tables: ['enrolment'],
  async findViolation({ db }) {
    const found = await sql<{ group: string }>`
      with back (id) as (
        select json_extract(after, '$.group_id') from temp.captured_change
        where table_name = 'enrolment'
        and json_extract(after, '$.state') in ('confirmed', 'started')
        and coalesce(json_extract(before, '$.state'), '') not in ('confirmed', 'started', 'finished'))
      select study_group.id as "group" from study_group
      where study_group.id in (select id from back) and study_group.capacity < ${placesTaken}
      limit 1`.execute(db)
    const group = found.rows[0]?.group
    return group === undefined ? null : { rule: 'placesSuffice', subject: `group/${group}` }
  },
}
