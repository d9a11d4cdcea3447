import { sql } from 'kysely'
import { contains, wordsIn } from '#main/courses/search.ts'
import { idList } from '#main/courses/names.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { personSearch } from '#main/people/search.ts'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'
import { readSessions } from './findSessions.ts'
import { heldRoom } from './heldRoom.ts'
import { sessionScope } from './scope.ts'
import { sessionsOf } from './sessionsOf.ts'

/** How long a session takes; what was called off takes no time. */
const minutes = sql<number>`case when session.state = 'cancelled' then 0
  else cast(round((julianday(session.ends_at) - julianday(session.starts_at)) * 1440) as integer)
  end`

/** Sessions as a list: of everybody, or of one group, teacher, participant or room. */
export const sessionList = (of: SessionsOf): ListDefinition<TimetableSession> => ({
  from: sql`session
    join study_group on study_group.id = session.group_id
    left join course_module on course_module.id = session.module_id`,
  id: sql`session.id`,
  position: sql`session.seq`,
  columns: {
    // The hour belongs to the day: sessions of one day follow each other.
    day: { sort: sql`session.day || session.starts_at`, date: sql`session.day` },
    time: { contains: (folded) => contains(sql`session.starts_at`, folded.replaceAll('.', ':')) },
    group: {
      sort: sql`study_group.sort_key`,
      contains: (folded) => contains(sql`study_group.search_text`, folded),
    },
    module: { contains: (folded) => contains(sql`fold(course_module.name)`, folded) },
    kind: { isOneOf: (values) => sql`session.kind in (${sql.join(values)})` },
    mode: { isOneOf: (values) => sql`session.mode in (${sql.join(values)})` },
    room: { contains: (folded) => contains(heldRoom, folded) },
    teacher: {
      contains: (folded) => sql`exists (select 1 from session_teacher
        join person on person.id = session_teacher.person_id
        where session_teacher.session_id = session.id
        and ${personSearch(folded, true) ?? sql`true`})`,
    },
    topic: { contains: (folded) => contains(sql`fold(session.topic)`, folded) },
    length: { sum: minutes, number: minutes },
    state: { isOneOf: (values) => sql`session.state in (${sql.join(values)})` },
  },
  order: [{ column: 'day', direction: 'ascending' }],
  scope: (actor) => {
    const conditions = [sessionsOf(of), sessionScope(actor)].filter((each) => each !== null)
    return conditions.length === 0 ? null : sql`(${sql.join(conditions, sql` and `)})`
  },
  search: (text) =>
    wordsIn(text, [
      sql`study_group.search_text`,
      heldRoom,
      sql`fold(session.topic)`,
      sql`fold(course_module.name)`,
      sql`(select group_concat(person.search_text, ' ') from session_teacher
        join person on person.id = session_teacher.person_id
        where session_teacher.session_id = session.id)`,
    ]),
  load: (db, ids, actor) => readSessions(db, [sql`session.id in ${idList(ids)}`], actor),
})
