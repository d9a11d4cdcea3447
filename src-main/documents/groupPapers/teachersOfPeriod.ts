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
 * Who taught a group in some of its sessions: one that was held keeps who held it, though the group has
 * another teacher now. Whoever is restricted is left out.
 * @param sessions in order of time
 */
export async function findTeachersOfPeriod(
  db: Kysely<Tables>,
  group: string,
  sessions: readonly TimetableSession[],
): Promise<SheetGroup['teachers']> {
  const begins = sessions.map(({ day, from }) => instantText(rigaInstant(day, from)))
  const [first] = begins
  if (first === undefined) return []
  const then = await findTeachersThen(db, [group], first)
  const people = [...new Set(begins.flatMap((at) => then(group, () => at)))]
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
