import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { atTheSameTime } from '#shared/visits/rules.ts'
import type { VisitClash, VisitInput } from '#shared/visits/schema.ts'
import { findVisits } from './queries.ts'
import { visitScope } from './scope.ts'

/**
 * Other visits of that day at the same time, to the same colleague or of the same person, as far as
 * the actor may see them. What was called off or missed takes nobody's time.
 */
export async function findClashes(
  db: Kysely<Tables>,
  input: VisitInput,
  except: string,
  actor: Actor,
): Promise<VisitClash[]> {
  const sameHost = sql<boolean>`visit.agreed_with = ${input.agreedWith}`
  const samePerson = sql<boolean>`visit.person_id = ${input.personId}`
  const found = await db
    .selectFrom('visit')
    .select('id')
    .where('day', '=', input.day)
    .where('id', '<>', except)
    .where('state', 'in', ['agreed', 'came'])
    .where(sql<boolean>`(${sameHost} or ${samePerson})`)
    .where(visitScope(actor) ?? sql<boolean>`true`)
    .orderBy('starts_at')
    .orderBy('seq')
    .execute()
  const others = await findVisits(
    db,
    found.map(({ id }) => id),
  )
  return others
    .filter((other) => atTheSameTime(input, other))
    .map(({ personName, visitor, startsAt, endsAt }) => ({
      name: personName === '' ? visitor : personName,
      startsAt,
      endsAt,
    }))
}
