import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { AskedOf } from '#shared/recordings/listed.ts'
import { guardianHeard } from '#shared/recordings/requiredPeople.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findCallable } from './callable.ts'
import { findRequestFacts } from './facts.ts'
import { judge, type Time } from './judge.ts'
import { waitsForSession } from './listedStates.ts'
import { requestScope } from './scope.ts'

/** Requests of sessions to come in which a person has a say, within the actor's scope, in order of time. */
export async function findAskedOf(
  db: Kysely<Tables>,
  person: string,
  { actor, time }: { actor: Actor; time: Time },
): Promise<AskedOf[]> {
  const waiting = sql<boolean>`${waitsForSession(time.today)} and ${requestScope(actor) ?? sql`true`}`
  const found = (await findRequestFacts(db, waiting, { askedToo: false })).flatMap((facts) =>
    facts.roster
      // Who asked for it and is away has nothing to refuse.
      .filter(
        (one) =>
          one.id !== facts.excepted &&
          (one.id === person || (guardianHeard(one) && one.guardians.includes(person))),
      )
      .map(({ id }) => ({ facts, id })),
  )
  const people = await findCallable(
    db,
    found.map(({ id }) => id),
    actor,
  )
  // That a ward is restricted (GDPR 18) nobody is to notice on their guardian's page.
  const shown = found.filter(({ id }) => id === person || !people(id).hidden)
  return shown
    .map(({ facts, id }): AskedOf => {
      const { session, group } = facts
      const { people: required } = judge(facts, time).clearance
      return {
        request: facts.id,
        session: { day: session.day, from: session.from, to: session.to },
        group: { id: group.id, name: group.name },
        person: { id, name: people(id).name },
        standing: required.find((one) => one.id === id)?.standing ?? null,
      }
    })
    .toSorted((one, other) =>
      `${one.session.day} ${one.session.from}` < `${other.session.day} ${other.session.from}`
        ? -1
        : 1,
    )
}
