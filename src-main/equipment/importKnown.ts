import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Category, ItemInput, Model } from '#shared/equipment/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { findCategories } from './categories.ts'
import { conditionNow } from './conditionNow.ts'
import { findHeldFor, type HeldFor } from './heldFor.ts'
import { findModels } from './models.ts'
import { tagKey } from './tagKey.ts'

/** A thing that bears a tag of the list. */
export interface KnownItem extends ItemInput {
  readonly id: string
  readonly revision: number
  readonly modelName: string
  readonly categoryId: string
  readonly categoryName: string
  /** What open reservations hold it for. */
  readonly held: readonly HeldFor[]
}

/** What the office has that rows of an inventory speak of. */
export interface KnownThings {
  /** By `tagKey`. */
  readonly items: ReadonlyMap<string, KnownItem>
  /** The names of kits by the `tagKey` of what they bear. Dissolved ones bear theirs still. */
  readonly kits: ReadonlyMap<string, string>
  category(name: string): Category | null
  /** The names that are understood, in both languages. */
  readonly categoryNames: string
  model(id: string): Model | null
  /** Models of this name, in one category or in all. */
  models(name: string, category: string | null): readonly Model[]
}

/** Looks up what bears these tags, and the catalogue. */
export async function findKnownThings(
  db: Kysely<Tables>,
  tags: readonly string[],
  today: CivilDate,
): Promise<KnownThings> {
  const keys = [...new Set(tags.map(tagKey))]
  const items = await findByTags(db, keys, today)
  const kits = await db
    .selectFrom('equipment_kit')
    .select(['tag_key', 'name'])
    .where(sql<boolean>`tag_key in ${idList(keys)}`)
    .execute()
  const categories = await findCategories(db)
  const catalogue = await findModels(db)
  const byId = new Map(catalogue.map((one) => [one.id, one]))
  const models = Map.groupBy(catalogue, ({ name }) => fold(name))
  const named = namesOf(categories)
  return {
    items: new Map(items.map((item) => [tagKey(item.tag), item])),
    kits: new Map(kits.map(({ tag_key, name }) => [tag_key, name])),
    category: (name) => named.get(fold(name)) ?? null,
    categoryNames: categories
      .map(({ name, nameEn }) => (nameEn === '' || nameEn === name ? name : `${name} (${nameEn})`))
      .join(', '),
    model: (id) => byId.get(id) ?? null,
    models(name, category) {
      const same = models.get(fold(name)) ?? []
      return category === null ? same : same.filter(({ categoryId }) => categoryId === category)
    },
  }
}

/** Categories by their folded names; a Latvian name is nobody else's English one. */
function namesOf(categories: readonly Category[]): ReadonlyMap<string, Category> {
  const english = categories.filter(({ nameEn }) => nameEn !== '')
  return new Map([
    ...english.map((one) => [fold(one.nameEn), one] as const),
    ...categories.map((one) => [fold(one.name), one] as const),
  ])
}

async function findByTags(
  db: Kysely<Tables>,
  keys: readonly string[],
  today: CivilDate,
): Promise<KnownItem[]> {
  const items = await db
    .selectFrom('equipment_item')
    .innerJoin('equipment_model', 'equipment_model.id', 'equipment_item.model_id')
    .innerJoin('equipment_category', 'equipment_category.id', 'equipment_model.category_id')
    .select([
      'equipment_item.id',
      'equipment_item.revision',
      'tag',
      'serial',
      conditionNow(today).as('condition'),
      'equipment_item.value_cents as valueCents',
      'bought_on as boughtOn',
      'place',
      'equipment_item.note',
      'model_id as modelId',
      'equipment_model.name as modelName',
      'category_id as categoryId',
      'equipment_category.name as categoryName',
    ])
    .where(sql<boolean>`tag_key in ${idList(keys)}`)
    .execute()
  const held = await findHeldFor(
    db,
    items.map(({ id }) => id),
  )
  return items.map((item) => ({ ...item, held: held.get(item.id) ?? [] }))
}
