import { type Kysely, sql } from 'kysely'
import { findTeachersThen } from '#main/courses/groupTeachersThen.ts'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { fullName } from '../fullName.ts'
import type { SheetGroup } from '../sheetGroup.ts'

/**
 * Who taught a group in some of its sessions: whom a session names, a substitute before all; where it names
 * nobody, who had the group as it began, though another one has it now. Whoever is restricted is left out.
 * @param sessions in order of time
 */
export async function findTeachersOfPeriod(
  db: Kysely<Tables>,
  group: string,
  sessions: readonly TimetableSession[],
): Promise<SheetGroup['teachers']> {
  const [first] = sessions
  if (first === undefined) return []
  const then = await findTeachersThen(db, [group], beginOf(first))
  const people = [
    ...new Set(
      sessions.flatMap((session) =>
        session.teachers.length > 0
          ? session.teachers.map(({ id }) => id)
          : then(group, () => beginOf(session)),
      ),
    ),
  ]
  const rows = await db
    .selectFrom('person')
    .select(['id', fullName.as('name')])
    .where(sql<boolean>`id in ${idList(people)}`)
    .where(notRestricted(sql`person.id`))
    .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return people.flatMap((id) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ name, channel: null }]
  })
}

const beginOf = ({ day, from }: TimetableSession): string => instantText(rigaInstant(day, from))
