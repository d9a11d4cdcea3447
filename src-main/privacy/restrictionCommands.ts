import type { Selectable } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import {
  mayBeTold,
  type RestrictionBasis,
  type RestrictionRefusal,
} from '#shared/privacy/restriction.ts'
import { findRestrictions } from './restrictions.ts'
import type { PrivacyTables } from './tables.ts'

type Row = Selectable<PrivacyTables['restriction']>
type Refusal = RestrictionRefusal | CommonRefusal
type Step<I> = { id: string; revision: number } & I

/**
 * Restricts the processing of somebody's data (GDPR 18): it is kept, and to everybody but the director
 * it is not there. Refused for whoever signs in.
 */
export const restrict: Command<
  { person: string; basis: RestrictionBasis; why: string; untilOn: string },
  { id: string },
  Refusal
> = {
  name: 'privacy.restrict',
  records: ({ person }) => [`person/${person}`],
  async run(work, { person, basis, why, untilOn }) {
    if (untilOn <= work.today) return refuse({ reason: 'untilPast', field: 'untilOn' })
    if ((await findRestrictions(work.db, { person, today: work.today })).length > 0) {
      return refuse({ reason: 'restrictedAlready' })
    }
    const account = await work.db
      .selectFrom('account')
      .select('id')
      .where('person_id', '=', person)
      .where('active', '=', 1)
      .executeTakeFirst()
    if (account !== undefined) return refuse({ reason: 'signsIn' })
    const id = work.newId()
    await work.db
      .insertInto('restriction')
      .values({
        id,
        person_id: person,
        basis,
        why,
        until_on: untilOn,
        restricted_at: work.now,
        restricted_by: actorOf(work).account,
        revision: 1,
      })
      .execute()
    await touchPerson(work, person)
    return done({ id })
  },
}

/** The question is still open: it stands until another day. */
export const prolongRestriction = step<{ why: string; untilOn: string }>(
  'prolongRestriction',
  (work, _, { why, untilOn }) =>
    untilOn <= work.today
      ? refuse({ reason: 'untilPast', field: 'untilOn' })
      : done({ why, until_on: untilOn, ending_on: null, ending_why: '' }),
)

/** It is to end. Until the person was told (GDPR 18(3)) it stands on, as a task. */
export const endRestriction = step<{ why: string }>('endRestriction', (work, row, { why }) =>
  row.ending_on === null
    ? done({ ending_on: work.today, ending_why: why })
    : refuse({ reason: 'endingAlready' }),
)

/** The person was told that it ends: from now on their data is there again. */
export const liftRestriction = step<{ toldOn: string; how: string }>(
  'liftRestriction',
  (work, row, { toldOn, how }) => {
    if (row.ending_on === null) return refuse({ reason: 'notEnding' })
    if (!mayBeTold(toldOn, { endingOn: row.ending_on, today: work.today })) {
      return refuse({ reason: 'toldAmiss', field: 'toldOn' })
    }
    return done({
      told_on: toldOn,
      told_how: how,
      lifted_on: work.today,
      lifted_by: actorOf(work).account,
    })
  },
)

/** A command that changes a restriction that stands, as the window saw it. */
function step<I>(
  name: string,
  decide: (work: Work, row: Row, wish: I) => Answer<Partial<Row>, Refusal>,
): Command<Step<I>, { revision: number }, Refusal> {
  return {
    name: `privacy.${name}`,
    records: ({ id }) => [`restriction/${id}`],
    async run(work, wish) {
      const row = await work.db
        .selectFrom('restriction')
        .selectAll()
        .where('id', '=', wish.id)
        .executeTakeFirstOrThrow()
      if (row.revision !== wish.revision) {
        return refuse({ reason: 'changedMeanwhile', revision: row.revision, current: null })
      }
      if (row.lifted_on !== null) return refuse({ reason: 'liftedAlready' })
      const decided = decide(work, row, wish)
      if (!decided.ok) return decided
      const revision = row.revision + 1
      await work.db
        .updateTable('restriction')
        .set({ ...decided.value, revision })
        .where('id', '=', wish.id)
        .execute()
      if (decided.value.lifted_on !== undefined) await touchPerson(work, row.person_id)
      return done({ revision })
    },
  }
}

/** Lists and pages that show the person, or showed them, follow. */
async function touchPerson({ db }: Work, person: string): Promise<void> {
  await db
    .updateTable('person')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('id', '=', person)
    .execute()
}
