import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { RosterRole } from '#shared/recordings/terms.ts'
import type { Facts } from './facts.ts'
import { findRosterAt } from './rosterAt.ts'

type Request = Pick<Facts, 'id' | 'session' | 'group' | 'roster' | 'notices' | 'recording'>

/**
 * As what each of some people had a part in a request's session. Of whoever is not expected any more (a
 * teacher who was replaced, a guest who was taken off) it is what they were when their last answer was
 * entered, or when it was recorded, or when everybody was told of it: a teacher's consent does not become
 * a learner's. Who was never expected is as a learner.
 */
export async function findRolesIn(
  db: Kysely<Tables>,
  request: Request,
  { people, now }: { people: readonly string[]; now: string },
): Promise<(person: string) => RosterRole> {
  const roles = rolesOf(request.roster)
  const former = people.filter((person) => !roles.has(person))
  if (former.length > 0) {
    const { id, session, group, notices, recording } = request
    const { rows } = await sql<{ person: string; at: string }>`
      select person_id as person, entered_at as at from consent_event
      where request_id = ${id} and person_id in ${idList(former)} order by seq desc`.execute(db)
    const made = [
      ...(recording === null ? [] : [recording.madeAt]),
      ...notices.map(({ madeAt }) => madeAt).toReversed(),
    ]
    const of = {
      id,
      session: session.id,
      day: session.day,
      to: session.to,
      ownPeople: session.ownPeople ? 1 : 0,
      group: group.id,
    }
    const known = new Map<string, ReadonlyMap<string, RosterRole>>()
    const rolesAt = async (at: string) => {
      const found =
        known.get(at) ?? rolesOf((await findRosterAt(db, of, { at, until: at, now })).roster)
      known.set(at, found)
      return found
    }
    for (const person of former) {
      const answered = rows.filter((row) => row.person === person).map(({ at }) => at)
      for (const at of new Set([...answered, ...made])) {
        const role = (await rolesAt(at)).get(person)
        if (role === undefined) continue
        roles.set(person, role)
        break
      }
    }
  }
  return (person) => roles.get(person) ?? 'learner'
}

/** Who stands on a roster in two ways counts as the first. */
function rolesOf(roster: Facts['roster']): Map<string, RosterRole> {
  const roles = new Map<string, RosterRole>()
  for (const { id, role } of roster) if (!roles.has(id)) roles.set(id, role)
  return roles
}
