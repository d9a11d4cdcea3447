import { type Kysely, sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { CatalogueRefusal } from '#shared/equipment/refusals.ts'
import type { Category, CategoryInput } from '#shared/equipment/schema.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'

type Refusal = CatalogueRefusal | CommonRefusal

/** The kinds of equipment that are not archived, in Latvian order, with how much of each there is. */
export async function findCategories(db: Kysely<Tables>): Promise<Category[]> {
  const { rows } = await sql<Category>`
    select equipment_category.id, equipment_category.name, name_en as nameEn, need,
      count(distinct equipment_model.id) as models,
      count(equipment_item.id)
        + coalesce((select sum(quantity) from equipment_model as counted
            where counted.category_id = equipment_category.id and counted.archived_at is null), 0)
        as things,
      count(equipment_item.id) as items,
      equipment_category.revision
    from equipment_category
    left join equipment_model on equipment_model.category_id = equipment_category.id
      and equipment_model.archived_at is null
    left join equipment_item on equipment_item.model_id = equipment_model.id
    where equipment_category.archived_at is null
    group by equipment_category.id
    order by equipment_category.sort_key`.execute(db)
  return rows
}

export const createCategory: Command<{ input: CategoryInput }, { id: string }, Refusal> = {
  name: 'equipment.createCategory',
  async run(work, { input }) {
    if (await nameTaken(work, input, null)) return refuse({ reason: 'nameTaken', field: 'name' })
    const id = work.newId()
    await work.db
      .insertInto('equipment_category')
      .values({ id, ...categoryRow(input), revision: 1 })
      .execute()
    return done({ id })
  },
}

export const updateCategory: Command<
  { id: string; revision: number; input: CategoryInput },
  { revision: number },
  Refusal
> = {
  name: 'equipment.updateCategory',
  records: ({ id }) => [`equipmentCategory/${id}`],
  async run(work, { id, revision, input }) {
    const current = (await findCategories(work.db)).find((category) => category.id === id)
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    if (await nameTaken(work, input, id)) return refuse({ reason: 'nameTaken', field: 'name' })
    await work.db
      .updateTable('equipment_category')
      .set({ ...categoryRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done({ revision: revision + 1 })
  },
}

/** Takes a kind out of use; one that still has models stays. */
export const archiveCategory: Command<{ id: string }, Record<string, never>, Refusal> = {
  name: 'equipment.archiveCategory',
  records: ({ id }) => [`equipmentCategory/${id}`],
  async run(work, { id }) {
    const { count } = await work.db
      .selectFrom('equipment_model')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('category_id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (count > 0) return refuse({ reason: 'hasThings', count })
    await work.db
      .updateTable('equipment_category')
      .set((old) => ({ archived_at: work.now, revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return done({})
  },
}

const categoryRow = (input: CategoryInput) => ({
  name: input.name,
  name_en: input.nameEn,
  need: input.need,
  sort_key: latvianSortKey(input.name),
})

async function nameTaken(work: Work, input: CategoryInput, except: string | null) {
  const taken = await work.db
    .selectFrom('equipment_category')
    .select('id')
    .where('sort_key', '=', latvianSortKey(input.name))
    .where('archived_at', 'is', null)
    .where('id', '<>', except ?? '')
    .executeTakeFirst()
  return taken !== undefined
}
