import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import { findLearnersAt } from './learnersAt.ts'
import { findRosters, type RosterOf } from './roster.ts'
import { findListedThen, findStood } from './stoodThen.ts'

const Session = z.object({ own_people: z.number() })

/**
 * Who was expected in a session at an instant, as the office knew it then: a substitute, a guest or
 * somebody called to a consultation later does not count, and whoever was taken off a list later does. Of
 * a session that was entered after that instant it knew nothing: it is as it was entered.
 */
export async function findRosterAt(
  db: Kysely<Tables>,
  of: RosterOf,
  { at, now }: { at: string; now: string },
): Promise<Expected[]> {
  const { id, session, group } = of
  const stood = await findStood(
    db,
    { subject: `session/${session}`, table: 'session', at },
    Session,
  )
  const then = stood.get(session)
  const known = then !== undefined && then !== null && then !== 'erased'
  const thatDay = { ...of, ownPeople: known ? then.own_people : of.ownPeople }
  const listed = { id: session, at: then === null ? now : at }
  const rosters = await findRosters(db, [thatDay], {
    learners: new Map([[group, await findLearnersAt(db, group, at)]]),
    invited: listOf(session, await findListedThen(db, 'session_person', listed)),
    teachers: listOf(session, await findListedThen(db, 'session_teacher', listed)),
    groupTeachers: listOf(group, await findListedThen(db, 'group_teacher', { id: group, at })),
    guests: listOf(id, await findListedThen(db, 'recording_guest', { id, at })),
  })
  return rosters(thatDay)
}

/** Nobody's list is no list: a session without teachers of its own has those of its group. */
const listOf = (of: string, people: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  people.length === 0 ? new Map() : new Map([[of, people]])
