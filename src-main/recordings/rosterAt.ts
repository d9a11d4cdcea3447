import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { findTeachersThen } from '#main/courses/groupTeachersThen.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import { findLearnersAt } from './learnersAt.ts'
import { findRosters, type RosterOf } from './roster.ts'
import { findListedThen, findStood } from './stoodThen.ts'

const Session = z.object({ own_people: z.number() })

/**
 * Who was expected in a session when a recording began, as the office knew it then: a substitute or
 * somebody called to a consultation later does not count, and whoever was taken off a list later does. Of
 * a session that was entered after that instant it knew nothing: it is as it was entered. Guests count
 * whenever they were listed until it ended: they come into it while it runs.
 * @returns when those joined who came after it had begun, too
 */
export async function findRosterAt(
  db: Kysely<Tables>,
  of: RosterOf,
  { at, until, now }: { at: string; until: string; now: string },
): Promise<{ roster: Expected[]; joined: ReadonlyMap<string, string> }> {
  const { session, group } = of
  const stood = await findStood(
    db,
    { subject: `session/${session}`, table: 'session', at },
    Session,
  )
  const then = stood.get(session)
  const known = then !== undefined && then !== null && then !== 'erased'
  const thatDay = { ...of, ownPeople: known ? then.own_people : of.ownPeople }
  const listed = { id: session, at: then === null ? now : at }
  const guests = await findGuestsDuring(db, session, { at, until })
  // Judged by the very teachers who are asked: nobody could answer for others.
  const groupTeachers = await findTeachersThen(db, [group], at)
  const rosters = await findRosters(db, [thatDay], {
    learners: new Map([[group, await findLearnersAt(db, group, at)]]),
    invited: listOf(session, await findListedThen(db, 'session_person', listed)),
    teachers: listOf(session, await findListedThen(db, 'session_teacher', listed)),
    groupTeachers: () => groupTeachers(group, () => at),
    guests: listOf(session, [...guests.keys()]),
  })
  const roster = rosters(thatDay)
  const there = new Set(roster.filter(({ role }) => role !== 'guest').map((person) => person.id))
  return {
    roster,
    joined: new Map([...guests].filter(([guest, since]) => since > at && !there.has(guest))),
  }
}

/** Guests of a session who were listed at some time of a recording, and since when, its begin at the earliest. */
async function findGuestsDuring(
  db: Kysely<Tables>,
  session: string,
  { at, until }: { at: string; until: string },
): Promise<ReadonlyMap<string, string>> {
  const requests = await db
    .selectFrom('recording_request')
    .select('id')
    .where('session_id', '=', session)
    .orderBy('seq')
    .execute()
  const since = new Map<string, string>()
  for (const { id } of requests) {
    const { rows } = await sql<{ at: string }>`
      select distinct journal.at from change_row join journal on journal.seq = change_row.entry
      where change_row.subject = ${`recordingRequest/${id}`}
        and change_row.table_name = 'recording_guest'
        and journal.at > ${at} and journal.at < ${until}
      order by journal.at`.execute(db)
    for (const instant of [at, ...rows.map((row) => row.at)]) {
      for (const guest of await findListedThen(db, 'recording_guest', { id, at: instant })) {
        const known = since.get(guest)
        if (known === undefined || instant < known) since.set(guest, instant)
      }
    }
  }
  return since
}

/** Nobody's list is no list: a session without teachers of its own has those of its group. */
const listOf = (of: string, people: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  people.length === 0 ? new Map() : new Map([[of, people]])
