import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { CatalogueRefusal } from '#shared/equipment/refusals.ts'
import type { ItemState, Kit, KitInput } from '#shared/equipment/schema.ts'
import { whoBears } from './itemCommands.ts'
import { itemState, openLine } from './itemState.ts'
import { tagKey } from './tagKey.ts'

type Refusal = CatalogueRefusal | CommonRefusal

/** Kits that are not archived, with where their things are. `only`: these alone. */
export async function findKits(
  db: Kysely<Tables>,
  today: CivilDate,
  only?: readonly string[],
): Promise<Kit[]> {
  const kits = await db
    .selectFrom('equipment_kit')
    .select(['id', 'name', 'tag', 'note', 'revision'])
    .where('archived_at', 'is', null)
    .$if(only !== undefined, (query) => query.where(sql<boolean>`id in ${idList(only ?? [])}`))
    .orderBy('name')
    .execute()
  const { rows } = await sql<{
    kit: string
    id: string
    tag: string
    modelName: string
    state: ItemState
    lacking: number
  }>`select equipment_kit_item.kit_id as kit, equipment_item.id, equipment_item.tag, equipment_model.name as modelName,
      ${itemState(today)} as state, equipment_item.missing_parts <> '[]' as lacking
    from equipment_kit_item
    join equipment_item on equipment_item.id = equipment_kit_item.item_id
    join equipment_model on equipment_model.id = equipment_item.model_id
    ${openLine}
    where equipment_kit_item.kit_id in ${idList(kits.map(({ id }) => id))}
    order by equipment_item.sort_key`.execute(db)
  const byKit = Map.groupBy(rows, ({ kit }) => kit)
  return kits.map((kit) => {
    const all = byKit.get(kit.id) ?? []
    const items = all.map(({ id, tag, modelName, state }) => ({ id, tag, modelName, state }))
    return { ...kit, items, missing: missingOf(all) }
  })
}

/**
 * Things that are not with the rest, and those that lack a part of their own. A kit out as a whole
 * misses nothing by that.
 */
function missingOf(items: readonly { state: ItemState; lacking: number }[]): number {
  const isOut = (state: ItemState): boolean => state === 'lent' || state === 'overdue'
  const isGone = (state: ItemState): boolean => ['retired', 'lost', 'repair'].includes(state)
  const whole = items.every(({ state }) => isOut(state) || isGone(state))
  return items.filter(
    ({ state, lacking }) => isGone(state) || (isOut(state) && !whole) || lacking === 1,
  ).length
}

export const createKit: Command<{ input: KitInput }, { id: string }, Refusal> = {
  name: 'equipment.createKit',
  records: ({ input }) => input.items.map((item) => `item/${item}`),
  async run(work, { input }) {
    const refusal = await findRefusal(work, input, null)
    if (refusal !== null) return refuse(refusal)
    const id = work.newId()
    await work.db
      .insertInto('equipment_kit')
      .values({ id, ...kitRow(input), revision: 1 })
      .execute()
    await putItems(work, id, input.items)
    return done({ id })
  },
}

/**
 * Changes a kit as the window saw it. A thing that takes the place of a missing one completes the kit;
 * the missing one is loose stock from then on, and whoever has it still owes it.
 */
export const updateKit: Command<
  { id: string; revision: number; input: KitInput },
  { revision: number },
  Refusal
> = {
  name: 'equipment.updateKit',
  records: ({ id, input }) => [`kit/${id}`, ...input.items.map((item) => `item/${item}`)],
  async run(work, { id, revision, input }) {
    const [current] = await findKits(work.db, work.today, [id])
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    const refusal = await findRefusal(work, input, id)
    if (refusal !== null) return refuse(refusal)
    await work.db
      .updateTable('equipment_kit')
      .set({ ...kitRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await work.db
      .deleteFrom('equipment_kit_item')
      .where('kit_id', '=', id)
      .where(sql<boolean>`item_id not in ${idList(input.items)}`)
      .execute()
    const there = new Set(current.items.map((item) => item.id))
    await putItems(
      work,
      id,
      input.items.filter((item) => !there.has(item)),
    )
    return done({ revision: revision + 1 })
  },
}

/** Dissolves a kit; its things stay. */
export const archiveKit: Command<{ id: string }, Record<string, never>, Refusal> = {
  name: 'equipment.archiveKit',
  records: ({ id }) => [`kit/${id}`],
  async run(work, { id }) {
    await work.db.deleteFrom('equipment_kit_item').where('kit_id', '=', id).execute()
    await work.db
      .updateTable('equipment_kit')
      .set((old) => ({ archived_at: work.now, revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return done({})
  },
}

const kitRow = (input: KitInput) => ({
  name: input.name,
  tag: input.tag,
  tag_key: tagKey(input.tag),
  note: input.note,
})

async function putItems(work: Work, kit: string, items: readonly string[]): Promise<void> {
  for (const item of items) {
    await work.db
      .insertInto('equipment_kit_item')
      .values({ id: work.newId(), kit_id: kit, item_id: item })
      .execute()
  }
}

async function findRefusal(
  work: Work,
  input: KitInput,
  except: string | null,
): Promise<Refusal | null> {
  const taken = await whoBears(work, input.tag, except)
  if (taken !== null) return { reason: 'tagTaken', field: 'tag', tag: taken }
  const elsewhere = await work.db
    .selectFrom('equipment_kit_item')
    .innerJoin('equipment_item', 'equipment_item.id', 'equipment_kit_item.item_id')
    .select('equipment_item.tag')
    .where(sql<boolean>`equipment_kit_item.item_id in ${idList(input.items)}`)
    .where('equipment_kit_item.kit_id', '<>', except ?? '')
    .executeTakeFirst()
  return elsewhere === undefined
    ? null
    : { reason: 'inAnotherKit', field: 'items', tag: elsewhere.tag }
}
