import { sql } from 'kysely'
import type { Invariant, Work } from '#main/database/command.ts'
import { idList } from './names.ts'

/**
 * Gives people a part they play from now on: who is enrolled is a participant, who teaches a teacher.
 * Those who have it already stay as they are.
 */
export async function givePart(
  work: Work,
  people: readonly string[],
  part: 'participant' | 'teacher',
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
 * would hide them from the register of participants.
 */
export const enrolledAreParticipants: Invariant = {
  tables: ['person_part'],
  async findViolation({ db }) {
    // The undone rows are gone; what the transaction has seen of them says whose they were.
    const found = await sql<{ person: string }>`
      select enrolment.person_id as person from enrolment
      where enrolment.state <> 'withdrawn' and enrolment.person_id in (
        select json_extract(before, '$.person_id') from temp.captured_change
        where table_name = 'person_part' and json_extract(before, '$.part') = 'participant')
      and not exists (select 1 from person_part where person_part.person_id = enrolment.person_id
        and person_part.part = 'participant')
      limit 1`.execute(db)
    const person = found.rows[0]?.person
    return person === undefined
      ? null
      : { rule: 'enrolledAreParticipants', subject: `person/${person}` }
  },
}
