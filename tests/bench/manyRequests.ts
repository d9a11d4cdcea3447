import Sqlite from 'better-sqlite3'
import { v7 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { terms } from '#tests/support/recordings.ts'

/**
 * Fills an office with open recording requests, straight into its file: each of another session of the
 * weeks to come, with a group of 30 who were all asked, and all but every tenth of whom answered.
 */
export function fillWithRequests(folder: string, today: string, requests: number): void {
  const database = new Sqlite(databaseFile(folder))
  database.pragma('synchronous = OFF')
  const people = database.prepare<[], string>('select id from person').pluck().all()
  const now = `${addDays(today, -1)}T06:00:00.000Z`
  const prepare = (table: string, columns: string) =>
    database.prepare(
      `insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/gu, '?')})`,
    )
  const course = prepare('course', 'id, name, sort_key, programme, created_by, search_text')
  const group = prepare(
    'study_group',
    'id, course_id, name, sort_key, joining_link, journal_link, delivery_way, note, created_at, search_text',
  )
  const enrolment = prepare('enrolment', 'id, group_id, person_id, state, since')
  const session = prepare('session', 'id, group_id, day, starts_at, ends_at, created_at')
  const teacher = prepare('session_teacher', 'id, session_id, person_id, position')
  const request = prepare(
    'recording_request',
    'id, session_id, person_id, reason, reported_at, channel, answers_by, created_at, created_by',
  )
  const notice = prepare(
    'recording_notice',
    'id, request_id, version, basis, change, terms, session_day, session_from, teacher_basis, hash, made_at, made_by',
  )
  const event = prepare(
    'consent_event',
    'id, request_id, person_id, by_id, kind, notice_version, notice_hash, at, entered_at, entered_by, method',
  )
  const hash = 'a'.repeat(64)
  const someone = (n: number): string => people[n % people.length] ?? ''

  database.transaction(() => {
    const courseId = v7()
    course.run(courseId, 'Kurss', 'kurss', '', 'bench', 'kurss')
    const groups = Array.from({ length: 25 }, (_, n) => {
      const id = v7()
      group.run(id, courseId, `Grupa ${n}`, `grupa ${n}`, '', '', '', '', now, `grupa ${n}`)
      const members = Array.from({ length: 30 }, (_, m) => someone(n * 31 + m))
      for (const member of members) enrolment.run(v7(), id, member, 'started', today)
      return { id, members, teacher: someone(900 + n) }
    })
    for (let n = 0; n < requests; n += 1) {
      const of = groups[n % groups.length]
      if (of === undefined) throw new Error('There is no group')
      const [sessionId, id] = [v7(), v7()]
      const day = addDays(today, 1 + Math.floor(n / groups.length))
      session.run(sessionId, of.id, day, '09:00', '10:30', now)
      teacher.run(v7(), sessionId, of.teacher, 0)
      const [requester, ...others] = of.members
      request.run(id, sessionId, requester, 'work', now, 'phone', `${day}T06:00:00.000Z`, now, 'b')
      const said = JSON.stringify(terms)
      notice.run(v7(), id, 1, 1, 'first', said, day, '09:00', 'consent', hash, now, 'bench')
      for (const [place, person] of [...others, of.teacher].entries()) {
        event.run(v7(), id, person, person, 'requested', 1, hash, now, now, 'bench', '')
        if (place % 10 === 3) continue
        event.run(v7(), id, person, person, 'given', 1, hash, now, now, 'bench', 'paper')
      }
    }
  })()
  database.exec('analyze')
  database.close()
}
