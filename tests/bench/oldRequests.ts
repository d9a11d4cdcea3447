import Sqlite from 'better-sqlite3'
import { v7 } from 'uuid'
import { databaseFile } from '#main/database/databaseFile.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { terms } from '#tests/support/recordings.ts'

/** Fills an office with requests of sessions of years past, straight into its file; of every other one there is a recording. */
export function fillWithOldRequests(folder: string, today: string, requests: number): void {
  const database = new Sqlite(databaseFile(folder))
  database.pragma('synchronous = OFF')
  const people = database.prepare<[], string>('select id from person').pluck().all()
  const prepare = (table: string, columns: string) =>
    database.prepare(
      `insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/gu, '?')})`,
    )
  const course = prepare('course', 'id, name, sort_key, programme, created_by, search_text')
  const group = prepare(
    'study_group',
    'id, course_id, name, sort_key, joining_link, journal_link, delivery_way, note, created_at, search_text',
  )
  const session = prepare('session', 'id, group_id, day, starts_at, ends_at, created_at')
  const request = prepare(
    'recording_request',
    'id, session_id, person_id, reason, reported_at, channel, answers_by, created_at, created_by',
  )
  const notice = prepare(
    'recording_notice',
    'id, request_id, version, basis, change, terms, session_day, session_from, teacher_basis, hash, made_at, made_by',
  )
  const recording = prepare(
    'recording',
    'id, request_id, made_at, made_by_id, duration_minutes, platform, place, notice_version, delete_by, entered_at, entered_by',
  )
  const hash = 'a'.repeat(64)
  const said = JSON.stringify(terms)
  database.transaction(() => {
    const [courseId, groupId] = [v7(), v7()]
    const now = `${addDays(today, -2000)}T06:00:00.000Z`
    course.run(courseId, 'Senais', 'senais', '', 'bench', 'senais')
    group.run(groupId, courseId, 'Senā', 'sena', '', '', '', '', now, 'sena')
    for (let n = 0; n < requests; n += 1) {
      const [sessionId, id] = [v7(), v7()]
      const person = people[n % people.length]
      // Not in the order in which they were asked.
      const day = addDays(today, -1 - ((n * 7919) % 1900))
      const at = `${day}T07:00:00.000Z`
      session.run(sessionId, groupId, day, '09:00', '10:30', now)
      request.run(id, sessionId, person, 'work', now, 'phone', at, now, 'bench')
      notice.run(v7(), id, 1, 1, 'first', said, day, '09:00', 'consent', hash, now, 'bench')
      if (n % 2 === 1) continue
      const deleteBy = addDays(day, 14)
      recording.run(v7(), id, at, person, 60, 'Zoom', 'Zoom', 1, deleteBy, at, 'bench')
    }
  })()
  database.exec('analyze')
  database.close()
}
