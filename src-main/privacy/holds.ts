import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { fullNameOf } from '#main/courses/names.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { incidentScope } from '#main/incidents/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { HoldOf, LegalHold } from '#shared/privacy/holds.ts'
import type { HoldRefusal } from '#shared/privacy/refusals.ts'
import type { Actor } from '#shared/staff/schema.ts'

type Refusal = HoldRefusal | CommonRefusal

/**
 * The holds that keep a person's data from being erased: on the person, and on loans and deliveries of
 * theirs. Which persons a held incident is about is sealed: `incidents` counts the held ones, so that
 * whoever erases asks the director.
 * @public for the erasure of a person
 */
export async function holdsOn(
  db: Kysely<Tables>,
  person: string,
): Promise<{ holds: { id: string; of: HoldOf; reviewOn: string }[]; incidents: number }> {
  const rows = await db
    .selectFrom('legal_hold')
    .select(['id', 'person_id', 'loan_id', 'delivery_id', 'incident_id', 'review_on'])
    .where('released_on', 'is', null)
    .where(sql<boolean>`(${isAbout(person)})`)
    .orderBy('seq')
    .execute()
  const { count } = await db
    .selectFrom('legal_hold')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('released_on', 'is', null)
    .where('incident_id', 'is not', null)
    .executeTakeFirstOrThrow()
  return {
    holds: rows.map((row) => ({ id: row.id, of: recordOf(row), reviewOn: row.review_on })),
    incidents: count,
  }
}

const isAbout = (person: string): Condition => sql`legal_hold.person_id = ${person}
  or legal_hold.loan_id in (select loan.id from loan where loan.person_id = ${person})
  or legal_hold.delivery_id in (select delivery.id from delivery where delivery.person_id = ${person})`

interface Held {
  person_id: string | null
  incident_id: string | null
  loan_id: string | null
  delivery_id: string | null
}

function recordOf(row: Held): HoldOf {
  if (row.person_id !== null) return { kind: 'person', id: row.person_id }
  if (row.incident_id !== null) return { kind: 'incident', id: row.incident_id }
  if (row.loan_id !== null) return { kind: 'loan', id: row.loan_id }
  if (row.delivery_id !== null) return { kind: 'delivery', id: row.delivery_id }
  throw new Error('A hold on nothing')
}

/** The holds that stand, the one to be reviewed first leading; of one person where they are given. */
export async function findHolds(
  db: Kysely<Tables>,
  actor: Actor,
  person: string | null,
): Promise<LegalHold[]> {
  const rows = await db
    .selectFrom('legal_hold')
    .leftJoin('person', (join) =>
      join.on(
        sql<boolean>`person.id = coalesce(legal_hold.person_id,
          (select loan.person_id from loan where loan.id = legal_hold.loan_id))`,
      ),
    )
    .leftJoin('incident', 'incident.id', 'legal_hold.incident_id')
    .leftJoin('delivery', 'delivery.id', 'legal_hold.delivery_id')
    .leftJoin('account', 'account.id', 'legal_hold.held_by')
    .leftJoin('person as holder', 'holder.id', 'account.person_id')
    .selectAll('legal_hold')
    .select(
      sql<string>`coalesce(incident.number, delivery.code, ${fullNameOf('person')})`.as('name'),
    )
    .select(sql<string>`${fullNameOf('holder')}`.as('holderName'))
    .where('legal_hold.released_on', 'is', null)
    .where(sql<boolean>`(legal_hold.incident_id is null or ${incidentScope(actor)})`)
    .where(person === null ? sql<boolean>`true` : sql<boolean>`(${isAbout(person)})`)
    .orderBy('legal_hold.review_on')
    .orderBy('legal_hold.seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    of: recordOf(row),
    name: row.name,
    basis: row.basis,
    reviewOn: row.review_on,
    heldAt: row.held_at,
    heldBy: row.holderName,
  }))
}

const columnOf = {
  person: 'person_id',
  incident: 'incident_id',
  loan: 'loan_id',
  delivery: 'delivery_id',
} as const satisfies Record<HoldOf['kind'], keyof Held>

/** Keeps a record as evidence whatever its time: with a basis and a day to look again. */
export const hold: Command<
  { of: HoldOf; basis: string; reviewOn: string },
  { id: string },
  Refusal
> = {
  name: 'privacy.hold',
  records: ({ of }) => [`${of.kind}/${of.id}`],
  deniedAbout: ({ of }) => (of.kind === 'incident' ? { incident: of.id } : {}),
  async run(work, { of, basis, reviewOn }) {
    if (reviewOn <= work.today) return refuse({ reason: 'reviewPast', field: 'reviewOn' })
    const standing = await work.db
      .selectFrom('legal_hold')
      .select('id')
      .where(columnOf[of.kind], '=', of.id)
      .where('released_on', 'is', null)
      .executeTakeFirst()
    if (standing !== undefined) return refuse({ reason: 'heldAlready' })
    const id = work.newId()
    const nothing = { person_id: null, incident_id: null, loan_id: null, delivery_id: null }
    await work.db
      .insertInto('legal_hold')
      .values({
        id,
        ...nothing,
        [columnOf[of.kind]]: of.id,
        basis,
        review_on: reviewOn,
        held_at: work.now,
        held_by: actorOf(work).account,
        revision: 1,
      })
      .execute()
    return done({ id })
  },
}

interface OfHold {
  id: string
  revision: number
}

/** It was looked at again, and is still needed. */
export const reviewHold: Command<
  OfHold & { basis: string; reviewOn: string },
  { revision: number },
  Refusal
> = {
  name: 'privacy.reviewHold',
  records: ({ id }) => [`legalHold/${id}`],
  async run(work, wish) {
    if (wish.reviewOn <= work.today) return refuse({ reason: 'reviewPast', field: 'reviewOn' })
    return changeHold(work, wish, { basis: wish.basis, review_on: wish.reviewOn })
  },
}

/** It is no longer needed as evidence: its own time counts again. */
export const releaseHold: Command<OfHold, { revision: number }, Refusal> = {
  name: 'privacy.releaseHold',
  records: ({ id }) => [`legalHold/${id}`],
  run: (work, wish) =>
    changeHold(work, wish, { released_on: work.today, released_by: actorOf(work).account }),
}

async function changeHold(
  work: Work,
  { id, revision }: OfHold,
  change: { basis: string; review_on: string } | { released_on: string; released_by: string },
): Promise<Answer<{ revision: number }, Refusal>> {
  const row = await work.db
    .selectFrom('legal_hold')
    .select(['revision', 'released_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (row.revision !== revision) {
    return refuse({ reason: 'changedMeanwhile', revision: row.revision, current: null })
  }
  if (row.released_on !== null) return refuse({ reason: 'released' })
  await work.db
    .updateTable('legal_hold')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return done({ revision: revision + 1 })
}
