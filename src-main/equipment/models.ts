import { type Kysely, sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { CatalogueRefusal } from '#shared/equipment/refusals.ts'
import { type Model, type ModelInput, Parts } from '#shared/equipment/schema.ts'
import { availability, noEnd, type Step } from '#shared/equipment/rules.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { tooFewFor } from './countedLeast.ts'
import { findLendingPolicy, readStock } from './stock.ts'

type Refusal = CatalogueRefusal | CommonRefusal

/** The models that are not archived, in Latvian order. */
export async function findModels(db: Kysely<Tables>): Promise<Model[]> {
  const { rows } = await sql<Omit<Model, 'parts'> & { parts: string }>`
    select equipment_model.id, category_id as categoryId, equipment_model.name, quantity,
      value_cents as valueCents, parts, note, equipment_model.revision,
      equipment_category.name as categoryName,
      coalesce(nullif(equipment_category.name_en, ''), equipment_category.name) as categoryNameEn,
      (select count(*) from equipment_item where model_id = equipment_model.id) as items
    from equipment_model
    join equipment_category on equipment_category.id = equipment_model.category_id
    where equipment_model.archived_at is null
    order by equipment_model.sort_key`.execute(db)
  return rows.map((row) => ({ ...row, parts: Parts.parse(JSON.parse(row.parts)) }))
}

export const createModel: Command<{ input: ModelInput }, { id: string }, Refusal> = {
  name: 'equipment.createModel',
  records: ({ input }) => [`equipmentCategory/${input.categoryId}`],
  async run(work, { input }) {
    if (await nameTaken(work, input, null)) return refuse({ reason: 'nameTaken', field: 'name' })
    const id = work.newId()
    await work.db
      .insertInto('equipment_model')
      .values({ id, ...modelRow(input), revision: 1 })
      .execute()
    return done({ id })
  },
}

export const updateModel: Command<
  { id: string; revision: number; input: ModelInput },
  { revision: number },
  Refusal
> = {
  name: 'equipment.updateModel',
  records: ({ id, input }) => [`equipmentModel/${id}`, `equipmentCategory/${input.categoryId}`],
  async run(work, { id, revision, input }) {
    const current = (await findModels(work.db)).find((model) => model.id === id)
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    if (await nameTaken(work, input, id)) return refuse({ reason: 'nameTaken', field: 'name' })
    if (input.quantity !== null && current.items > 0) {
      return refuse({ reason: 'itemsExist', field: 'quantity' })
    }
    const awaited = await findAwaited(work, current, input.categoryId)
    if (awaited !== null) return refuse(awaited)
    if (current.quantity !== null) {
      const out = await countedOut(work, id)
      if (out > (input.quantity ?? 0))
        return refuse({ reason: 'moreAreOut', field: 'quantity', out })
      const promised = await findPromised(work, current, input.quantity ?? 0)
      if (promised !== null) return refuse(promised)
    }
    await work.db
      .updateTable('equipment_model')
      .set({ ...modelRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done({ revision: revision + 1 })
  },
}

/** Takes a model out of use; one that still has things stays. */
export const archiveModel: Command<{ id: string }, Record<string, never>, Refusal> = {
  name: 'equipment.archiveModel',
  records: ({ id }) => [`equipmentModel/${id}`],
  async run(work, { id }) {
    const { count } = await work.db
      .selectFrom('equipment_item')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('model_id', '=', id)
      .executeTakeFirstOrThrow()
    const left = count + (await countedOut(work, id))
    if (left > 0) return refuse({ reason: 'hasThings', count: left })
    const current = (await findModels(work.db)).find((model) => model.id === id)
    const promised = current === undefined ? null : await findPromised(work, current, 0)
    if (promised !== null) return refuse(promised)
    await work.db
      .updateTable('equipment_model')
      .set((old) => ({ archived_at: work.now, revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return done({})
  },
}

/** The columns of a model that somebody fills in. */
export const modelRow = (input: ModelInput) => ({
  category_id: input.categoryId,
  name: input.name,
  sort_key: latvianSortKey(input.name),
  quantity: input.quantity,
  value_cents: input.valueCents,
  parts: JSON.stringify(input.parts),
  note: input.note,
})

/** How many of a counted model are out now. */
async function countedOut(work: Work, model: string): Promise<number> {
  const { out } = await work.db
    .selectFrom('loan_line')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('quantity'), sql<number>`0`).as('out'))
    .where('model_id', '=', model)
    .where('item_id', 'is', null)
    .where('returned_on', 'is', null)
    .executeTakeFirstOrThrow()
  return out
}

/** Whether so few of a counted model would be too few for what is promised of it from today on. */
async function findPromised(
  work: Work,
  model: Model,
  quantity: number,
): Promise<Extract<CatalogueRefusal, { reason: 'moreArePromised' }> | null> {
  if (model.quantity === null || quantity >= model.quantity) return null
  const policy = await findLendingPolicy(work.db, work.today)
  const stock = await readStock(work.db, [model.categoryId], work.today)
  const short = tooFewFor(stock, model, quantity, policy)
  return short === null ? null : { reason: 'moreArePromised', field: 'quantity', ...short }
}

/** Whether the model is promised in the category that it would leave, or those promises need it there. */
async function findAwaited(
  work: Work,
  { id, categoryId: category }: Model,
  next: string,
): Promise<Extract<CatalogueRefusal, { reason: 'promisedThere' }> | null> {
  if (next === category) return null
  const policy = await findLendingPolicy(work.db, work.today)
  const stock = await readStock(work.db, [category], work.today)
  const its = new Set(stock.items.flatMap((item) => (item.model === id ? [item.id] : [])))
  const promised = stock.reservations
    .filter(({ until, left }) => until >= work.today && left > 0)
    .filter(({ model, held }) => model === id || held.some(({ item }) => its.has(item)))
    .map(({ from }) => from)
    .toSorted()
  const [first] = promised
  if (first !== undefined) return { reason: 'promisedThere', field: 'categoryId', on: first }
  const rest = {
    ...stock,
    items: stock.items.filter(({ model }) => model !== id),
    counted: stock.counted.filter(({ model }) => model !== id),
    lines: stock.lines.filter(({ model }) => model !== id),
  }
  const asked = { category, model: null, from: work.today, until: noEnd }
  const on = shortOnlyWithout(
    availability(stock, asked, policy).steps,
    availability(rest, asked, policy).steps,
  )
  return on === null ? null : { reason: 'promisedThere', field: 'categoryId', on }
}

/** The first day on which too few are left, and fewer than there are now: what is short anyhow stays as it is. */
function shortOnlyWithout(now: readonly Step[], without: readonly Step[]): CivilDate | null {
  const freeOn = (steps: readonly Step[], day: CivilDate): number =>
    steps.findLast(({ from }) => from <= day)?.free ?? 0
  const days = [...now, ...without].map(({ from }) => from).toSorted()
  return days.find((day) => freeOn(without, day) < Math.min(0, freeOn(now, day))) ?? null
}

async function nameTaken(work: Work, input: ModelInput, except: string | null): Promise<boolean> {
  const taken = await work.db
    .selectFrom('equipment_model')
    .select('id')
    .where('category_id', '=', input.categoryId)
    .where('sort_key', '=', latvianSortKey(input.name))
    .where('archived_at', 'is', null)
    .where('id', '<>', except ?? '')
    .executeTakeFirst()
  return taken !== undefined
}
