import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { givePart } from '#main/courses/parts.ts'
import { type Answer, done, refuse, type Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import { followHandOver } from '#main/deliveries/followHandOver.ts'
import { prepareAnew } from '#main/deliveries/prepareAnew.ts'
import { keepVersions } from '#main/notices/keepVersions.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { fold } from '#shared/text/fold.ts'
import type { SessionRefusal } from '#shared/timetable/contract.ts'
import { heldPlace } from '#shared/timetable/place.ts'
import { mustBeTold } from '#shared/timetable/rules.ts'
import { findSessionRefusal } from './judge.ts'
import type { PlannedSession, StandingSession } from './plan.ts'

type Written = Answer<{ count: number }, SessionRefusal | CommonRefusal>

/** Writes new sessions, all of them or none. */
export async function addSessions(
  work: Work,
  sessions: readonly PlannedSession[],
): Promise<Written> {
  const refusal = await findSessionRefusal(work, [], sessions)
  if (refusal !== null) return refuse(refusal)
  for (const [place, session] of sessions.entries()) {
    await insertRow(work.db, 'session', {
      id: session.id,
      group_id: session.groupId,
      ...rowOf(session),
      sequence: 0,
      created_at: work.now,
      revision: 1,
    })
    await writeTeachers(work, session.id, [], session.teachers)
    await writePeople(work, session.id, [], session.people ?? [])
    if (place % 100 === 99) await work.pause({ done: place + 1, total: sessions.length })
  }
  await follow(work, sessions)
  return done({ count: sessions.length })
}

/**
 * Writes changed sessions, all of them or none; those that stay as they were are not touched. The
 * sequence rises with what those who come must know.
 * @returns how many changed
 */
export async function changeSessions(
  work: Work,
  before: readonly StandingSession[],
  change: (session: StandingSession) => PlannedSession,
): Promise<Written> {
  const pairs = before
    .map((standing) => ({ standing, planned: change(standing) }))
    .filter(({ standing, planned }) => differs(standing, planned))
  if (pairs.length === 0) return done({ count: 0 })
  const planned = pairs.map((pair) => pair.planned)
  const refusal = await findSessionRefusal(
    work,
    pairs.map(({ standing }) => standing),
    planned,
  )
  if (refusal !== null) return refuse(refusal)
  for (const [place, { standing, planned }] of pairs.entries()) {
    await work.db
      .updateTable('session')
      .set({
        ...rowOf(planned),
        sequence: standing.sequence + (mustBeTold(standing, planned) ? 1 : 0),
        revision: standing.revision + 1,
      })
      .where('id', '=', standing.id)
      .execute()
    await writeTeachers(work, standing.id, standing.teachers, planned.teachers)
    await writePeople(work, standing.id, standing.people ?? [], planned.people ?? [])
    if (place % 100 === 99) await work.pause({ done: place + 1, total: pairs.length })
  }
  await follow(work, planned)
  const changed = planned.map(({ id }) => id)
  await followHandOver(work, changed)
  await prepareAnew(work, sql`delivery.session_id in ${idList(changed)}`)
  return done({ count: pairs.length })
}

/** Who teaches a session is a teacher in the register; a published timetable gets a new version. */
async function follow(work: Work, sessions: readonly PlannedSession[]): Promise<void> {
  await givePart(work, [...new Set(sessions.flatMap(({ teachers }) => teachers))], 'teacher')
  await keepVersions(work, [...new Set(sessions.map(({ groupId }) => groupId))])
}

const rowOf = ({ mode, room, link, ...session }: PlannedSession) => ({
  module_id: session.moduleId,
  day: session.day,
  starts_at: session.from,
  ends_at: session.to,
  kind: session.kind,
  ...heldPlace({ mode, room, link }),
  room_key: fold(heldPlace({ mode, room, link }).room),
  topic: session.topic,
  own_people: session.people === null ? 0 : 1,
  state: session.state,
  order_number: session.orderNumber,
  order_date: session.orderDate,
  override_reason: session.overrideReason,
})

const differs = (standing: PlannedSession, planned: PlannedSession): boolean =>
  JSON.stringify([rowOf(standing), standing.teachers, standing.people?.toSorted()]) !==
  JSON.stringify([rowOf(planned), planned.teachers, planned.people?.toSorted()])

/** Teachers keep their rows, so that history shows what really changed. */
async function writeTeachers(
  work: Work,
  session: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  await removeLeft(work, 'session_teacher', session, { before, after })
  for (const [position, person] of after.entries()) {
    if (before[position] === person) continue
    if (before.includes(person)) {
      await work.db
        .updateTable('session_teacher')
        .set({ position })
        .where('session_id', '=', session)
        .where('person_id', '=', person)
        .execute()
    } else {
      await insertRow(work.db, 'session_teacher', {
        id: work.newId(),
        session_id: session,
        person_id: person,
        position,
      })
    }
  }
}

async function writePeople(
  work: Work,
  session: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  await removeLeft(work, 'session_person', session, { before, after })
  for (const person of after) {
    if (before.includes(person)) continue
    await insertRow(work.db, 'session_person', {
      id: work.newId(),
      session_id: session,
      person_id: person,
    })
  }
}

/** Takes those away who were of a session and no longer are. */
async function removeLeft(
  work: Work,
  table: 'session_teacher' | 'session_person',
  session: string,
  { before, after }: { before: readonly string[]; after: readonly string[] },
): Promise<void> {
  const left = before.filter((person) => !after.includes(person))
  if (left.length === 0) return
  await work.db
    .deleteFrom(table)
    .where('session_id', '=', session)
    .where(sql<boolean>`person_id in ${idList(left)}`)
    .execute()
}
