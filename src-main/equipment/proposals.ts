import type { Kysely } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { isArchived } from '#main/courses/checkedPeople.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { takesPart } from '#shared/equipment/needs.ts'
import type { NoProposal, ProposalShown } from '#shared/equipment/needsContract.ts'
import { type Proposal, type Proposed, propose } from '#shared/equipment/proposal.ts'
import type { LendingPolicy, Period, Stock } from '#shared/equipment/stock.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { extendLoan } from './extendLoan.ts'
import { findNeedCategories } from './needCategories.ts'
import { findNeeds } from './needs.ts'
import { prolongReservation } from './prolong.ts'
import { reserveFrom } from './reserve.ts'
import { findLendingPolicy, readStock } from './stock.ts'
import { findWhom } from './whom.ts'

interface Made {
  period: Period
  proposal: Proposal
  stock: Stock
  policy: LendingPolicy
}

/** What is proposed for a group at this moment, or why nothing can be. */
async function makeProposal(
  db: Kysely<Tables>,
  group: string,
  actor: Actor,
  today: CivilDate,
): Promise<Made | NoProposal> {
  const { starts_on: startsOn, ends_on: endsOn } = await db
    .selectFrom('study_group')
    .select(['starts_on', 'ends_on'])
    .where('id', '=', group)
    .executeTakeFirstOrThrow()
  if (endsOn === null) return { reason: 'noDates' }
  if (endsOn < today) return { reason: 'groupEnded', endsOn }
  const period = { from: startsOn === null || startsOn < today ? today : startsOn, until: endsOn }
  const categories = await findNeedCategories(db)
  const policy = await findLendingPolicy(db, today)
  const ids = categories.map(({ id }) => id)
  // From today on: what somebody holds until then is kept on over the days before the group begins.
  const stock = await readStock(db, ids, today)
  const people = (await findNeeds(db, group, actor)).filter(takesPart)
  return {
    period,
    stock,
    policy,
    proposal: propose({ period, people, categories, stock, policy }),
  }
}

/** The proposal as the screen shows it, with names and tags, or why there is none. */
export async function showProposal(
  db: Kysely<Tables>,
  group: string,
  actor: Actor,
  today: CivilDate,
): Promise<ProposalShown | NoProposal> {
  const made = await makeProposal(db, group, actor, today)
  if ('reason' in made) return made
  const { period, proposal, stock } = made
  const { proposed, shortages } = proposal
  const whom = await findWhom(
    db,
    proposed.map(({ person }) => person),
    actor,
  )
  const categories = await db
    .selectFrom('equipment_category')
    .select(['id', 'name as categoryName', 'name_en as categoryNameEn'])
    .execute()
  const names = new Map(categories.map(({ id, ...named }) => [id, named]))
  const nameOf = (category: string | null | undefined) =>
    names.get(category ?? '') ?? { categoryName: '', categoryNameEn: '' }
  const tags = new Map(stock.items.map(({ id, tag }) => [id, tag]))
  const tagOf = (item: string | null | undefined): string => tags.get(item ?? '') ?? ''
  return {
    ...period,
    proposed: proposed.map((one) => {
      const base = {
        person: whom(one.person) ?? { id: one.person, name: '' },
        kind: one.kind,
        action: one.action,
        until: period.until,
      }
      switch (one.action) {
        case 'reserve':
          return { ...base, tag: tagOf(one.item), ...nameOf(one.category) }
        case 'extend': {
          const line = stock.lines.find(({ id }) => id === one.line)
          return {
            ...base,
            tag: tagOf(line?.item),
            ...nameOf(line?.category),
          }
        }
        case 'prolong': {
          const reserved = stock.reservations.find(({ id }) => id === one.reservation)
          return {
            ...base,
            tag: tagOf(reserved?.held[0]?.item),
            ...nameOf(reserved?.category),
          }
        }
        case 'short':
          return { ...base, tag: '', ...nameOf(one.category) }
      }
    }),
    shortages: shortages.map(({ categories: of, ...rest }) => {
      const named = of.map(nameOf)
      return {
        ...rest,
        categoryName: named.map((one) => one.categoryName).join(', '),
        categoryNameEn: named.map((one) => one.categoryNameEn || one.categoryName).join(', '),
      }
    }),
    moves: proposed.reduce((sum, { moves }) => sum + moves.length, 0),
  }
}

/** What goes on is settled before anything is reserved, as the proposal was made. */
const keptOnFirst = (proposed: readonly Proposed[]): Proposed[] =>
  proposed.toSorted(
    (one, other) => Number(one.action === 'reserve') - Number(other.action === 'reserve'),
  )

/**
 * Does what the proposal says at this moment, as one step: reserves, extends what people hold,
 * prolongs what they were promised. What is short, or stands in somebody's way, is left and counted.
 */
export const reserveNeeds: Command<
  { group: string },
  { reserved: number; extended: number; short: number },
  { reason: 'groupArchived' } | NoProposal | CommonRefusal
> = {
  name: 'equipment.reserveNeeds',
  records: ({ group }) => [`group/${group}`],
  async run(work, { group }) {
    if (await isArchived(work, group)) return refuse({ reason: 'groupArchived' })
    const made = await makeProposal(work.db, group, actorOf(work), work.today)
    if ('reason' in made) return refuse(made)
    const { period, proposal, policy } = made
    const tally = { reserved: 0, extended: 0, short: 0 }
    for (const one of keptOnFirst(proposal.proposed)) {
      if (one.action === 'short') {
        tally.short += 1
        continue
      }
      if (one.action === 'reserve') {
        const stock = await readStock(work.db, [one.category], period.from)
        const { person, category, item } = one
        const input = { person, group, category, model: null, quantity: 1, item, note: '' }
        const asked = { ...input, ...period, moveReservations: true }
        const reserved = await reserveFrom(work, stock, asked, policy)
        tally[reserved.ok ? 'reserved' : 'short'] += 1
        continue
      }
      const outcome =
        one.action === 'extend'
          ? await extendLoan.run(work, {
              lines: [one.line],
              due: one.until,
              moveReservations: true,
              on: null,
            })
          : await prolongReservation(work, one, policy)
      tally[outcome.ok ? 'extended' : 'short'] += 1
    }
    return done(tally)
  },
}
