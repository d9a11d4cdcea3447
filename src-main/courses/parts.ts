import { sql } from 'kysely'
import type { Invariant, Work } from '#main/database/command.ts'
import { idList } from './names.ts'

/**
 * Gives people a part they play from now on: who is enrolled is a participant, who teaches a
 * teacher, who follows a group its tutor.
 * Those who have it already stay as they are.
 */
export async function givePart(
  work: Work,
  people: readonly string[],
  part: 'participant' | 'teacher' | 'tutor',
): Promise<void> {
  const known = await work.db
    .selectFrom('person_part')
    .select('person_id')
    .where('part', '=', part)
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .execute()
  const having = new Set(known.map((row) => row.person_id))
  for (const person of people) {
    if (having.has(person)) continue
    await work.db
      .insertInto('person_part')
      .values({ id: work.newId(), person_id: person, part })
      .execute()
  }
}

/**
 * An undo that takes the part "participant" away from somebody who has since been enrolled elsewhere
 * would hide them from the register of participants; and so with who teaches or answers for somebody.
 */
export const partsArePlayed: Invariant = {
  tables: ['person_part'],
  async findViolation({ db }) {
    // The undone rows are gone; what the transaction has seen of them says whose they were.
    const found = await sql<{ person: string }>`
      with lost (person, part) as (
        select json_extract(before, '$.person_id'), json_extract(before, '$.part')
        from temp.captured_change where table_name = 'person_part' and after is null)
      select person from lost
      where not exists (select 1 from person_part
        where person_part.person_id = lost.person and person_part.part = lost.part)
      and (part = 'participant' and exists (select 1 from enrolment
          where enrolment.person_id = lost.person and enrolment.state <> 'withdrawn')
        or part = 'teacher' and exists (select 1 from group_teacher
          where group_teacher.person_id = lost.person
          union select 1 from session_teacher where session_teacher.person_id = lost.person)
        or part = 'tutor' and exists (select 1 from study_group
          where study_group.tutor_id = lost.person)
        or part = 'guardian' and exists (select 1 from guardianship
          where guardianship.guardian_id = lost.person))
      limit 1`.execute(db)
    const person = found.rows[0]?.person
    return person === undefined ? null : { rule: 'partsArePlayed', subject: `person/${person}` }
  },
}
