import { CompiledQuery, type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { IssueLine } from '#shared/equipment/lendingInputs.ts'
import type { Period } from '#shared/equipment/stock.ts'
import { type Collected, findCollected } from './collectedPlainly.ts'
import type { ThingToLend } from './thingsToLend.ts'

/** What is to go out, to whom and for how long; `things` are those of the lines. */
export interface GoingOut {
  lines: readonly IssueLine[]
  things: ReadonlyMap<string, ThingToLend>
  person: string
  period: Period
  today: CivilDate
}

/**
 * Whether lines can go out, whatever the policy: different things, each here and held by nothing but the
 * reservation it is collected of; reservations are collected of what they asked for; and things that are
 * here cover all that is promised of their models and categories, were it all on one day. True spares reading the whole stock, which answers the same; false says only that the stock must
 * be asked.
 */
export async function arePlainlyFree(db: Kysely<Tables>, going: GoingOut): Promise<boolean> {
  const { lines, things } = going
  for (const line of lines) {
    if (!('item' in line)) continue
    const thing = things.get(line.item)
    if (thing === undefined || thing.here === 0) return false
    if (thing.heldBy !== null && thing.heldBy !== line.reservation) return false
  }
  if (lines.filter((line) => 'item' in line).length !== things.size) return false

  const counted = await findCounted(db, lines)
  const wanted: Wanted[] = []
  for (const line of lines) {
    const thing = 'item' in line ? (things.get(line.item) ?? null) : null
    const of = 'item' in line ? thing : counted.get(line.model)
    if (of === null || of === undefined) return false
    const { category, model } = of
    const quantity = 'item' in line ? 1 : line.quantity
    wanted.push({ category, model, quantity, thing, reservation: line.reservation })
  }
  const collected = await findCollected(db, wanted, going)
  return collected !== null && enoughIsLeft(db, wanted, collected, going)
}

/** So many of one model, and the reservation they are collected of. */
export interface Wanted {
  model: string
  category: string
  quantity: number
  /** Null for those that are only counted. */
  thing: ThingToLend | null
  reservation: string | null
}

async function findCounted(
  db: Kysely<Tables>,
  lines: readonly IssueLine[],
): Promise<ReadonlyMap<string, { model: string; category: string }>> {
  const models = lines.flatMap((line) => ('item' in line ? [] : [line.model]))
  if (models.length === 0) return new Map()
  const { rows } = await sql<{ model: string; category: string }>`
    select id as model, category_id as category from equipment_model
    where quantity is not null and archived_at is null and id in ${idList(models)}`.execute(db)
  return new Map(rows.map((row) => [row.model, row]))
}

/**
 * Things that are here cover whatever is promised at most, and are enough for the lines besides. The
 * things of the lines are here themselves: where nothing is promised, nothing more is asked.
 */
async function enoughIsLeft(
  db: Kysely<Tables>,
  wanted: readonly Wanted[],
  collected: readonly Collected[],
  going: GoingOut,
): Promise<boolean> {
  const categories = [...new Set(wanted.map(({ category }) => category))]
  // Of each category and each model: how many things must be here besides those of the lines.
  const besides = new Map<string, number>()
  const need = (category: string, model: string | null, count: number): void => {
    besides.set(category, (besides.get(category) ?? 0) + count)
    if (model !== null) besides.set(model, (besides.get(model) ?? 0) + count)
  }
  for (const row of await findPromised(db, categories, going.period)) {
    need(row.category, row.model, row.promised)
  }
  // What is collected is promised no more.
  for (const { category, model, quantity } of collected) need(category, model, -quantity)
  for (const { category, model, quantity, thing } of wanted) {
    if (thing === null) need(category, model, quantity)
  }
  const asked = [...new Set(wanted.flatMap(({ category, model }) => [category, model]))].flatMap(
    (key) => {
      const promised = besides.get(key) ?? 0
      const ofLines = wanted.flatMap(({ thing }) =>
        thing !== null && (thing.category === key || thing.model === key) ? [thing.seq] : [],
      )
      const count = promised + ofLines.length
      return promised > 0
        ? [{ key, count, first: ofLines.length === 0 ? 0 : Math.min(...ofLines) }]
        : []
    },
  )
  if (asked.length === 0) return true
  // A shelf is emptied in order: those entered after a thing that is here are looked at first.
  const all = asked.map((one) => ({ ...one, first: 0 }))
  return (await areHere(db, asked, going)) || areHere(db, all, going)
}

/**
 * Whether so many things of each category or model are here and usable, and were since a day, among those
 * that were entered from a `first` one on.
 */
async function areHere(
  db: Kysely<Tables>,
  asked: readonly { key: string; count: number; first: number }[],
  { period: { from }, today }: GoingOut,
): Promise<boolean> {
  const cameBackSince =
    from < today
      ? `or exists (select 1 from loan_line
          where item_id = equipment_item.id and returned_on > ?)`
      : ''
  const last = asked.map(
    () => `select * from (select 1 from equipment_model
      cross join equipment_item on model_id = equipment_model.id
      where ? in (category_id, equipment_model.id)
      and equipment_item.seq >= ?
      and not (exists (select 1 from loan_line
        where item_id = equipment_item.id and returned_on is null) ${cameBackSince}
      or exists (select 1 from unavailability where item_id = equipment_item.id
        and (until_day is null or until_day >= ?)))
      limit 1 offset ?)`,
  )
  const days = from < today ? [from, from] : [from]
  const values = asked.flatMap(({ key, first, count }) => [key, first, ...days, count - 1])
  const query = CompiledQuery.raw(last.join(' union all '), values)
  const { rows } = await db.executeQuery(query)
  return rows.length === asked.length
}

interface Promised {
  category: string
  model: string | null
  promised: number
}

/**
 * Every hand-out asks it, so it is not compiled each time. Whatever things are prepared between two
 * periods is counted before and after this one.
 */
const promisedOf = `
  select category_id as category, model_id as model, sum(quantity) as promised from reservation
  where ended is null and category_id in (select value from json_each(?))
    and from_day <= date(?, '+' || (select preparation_days from policy) || ' days')
    and until_day >= date(?, '-' || (select preparation_days from policy) || ' days')
  group by category_id, model_id
  union all
  select category_id, id, (select coalesce(sum(loan_line.quantity), 0) from loan_line
    where model_id = equipment_model.id and item_id is null
    and (returned_on is null or returned_on > ?)) - quantity
  from equipment_model
  where quantity is not null and archived_at is null
    and category_id in (select value from json_each(?))`

/**
 * What is promised of categories in a period at most, less what is left of things that are only counted;
 * what is promised of any model of a category has none.
 */
async function findPromised(
  db: Kysely<Tables>,
  categories: readonly string[],
  { from, until }: Period,
): Promise<readonly Promised[]> {
  const of = JSON.stringify(categories)
  const asked = CompiledQuery.raw(promisedOf, [of, until, from, from, of])
  const { rows } = await db.executeQuery<Promised>(asked)
  return rows
}
