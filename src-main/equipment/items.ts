import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { personScope } from '#main/people/scope.ts'
import { nameSearch } from '#main/people/search.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type Item, Parts } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { searchWords } from '#shared/text/fold.ts'
import { conditionNow } from './conditionNow.ts'
import { isRetired, itemState, openLine, stateUntil } from './itemState.ts'
import { lends } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`
const holds = (text: ReturnType<typeof sql>, folded: string): Condition =>
  contains(sql`fold(${text})`, folded)

/** The things of the office with where they are on a day. */
export const itemList = (today: CivilDate): ListDefinition<Item> => ({
  from: sql`equipment_item
    join equipment_model on equipment_model.id = equipment_item.model_id
    join equipment_category on equipment_category.id = equipment_model.category_id
    ${openLine}`,
  id: sql`equipment_item.id`,
  position: sql`equipment_item.seq`,
  columns: {
    tag: {
      sort: sql`equipment_item.sort_key`,
      contains: (folded) => contains(sql`equipment_item.tag_key`, folded.replace(/\s/gu, '')),
    },
    model: {
      sort: sql`equipment_model.sort_key`,
      contains: (folded) => holds(sql`equipment_model.name`, folded),
      isOneOf: (ids) => sql`equipment_model.id in ${among(ids)}`,
    },
    category: {
      sort: sql`equipment_category.sort_key`,
      isOneOf: (ids) => sql`equipment_category.id in ${among(ids)}`,
    },
    state: {
      sort: itemState(today),
      isOneOf: (states) => sql`${itemState(today)} in ${among(states)}`,
    },
    holder: {
      contains: (folded, actor) => {
        const person = nameSearch(folded)
        return person === null
          ? sql`true`
          : sql`open_line.loan_id in (select loan.id from loan join person on person.id = loan.person_id
              where ${person} and ${personScope(actor) ?? sql`true`})`
      },
    },
    until: { sort: sql`coalesce(${stateUntil(today)}, '')`, date: stateUntil(today) },
    place: {
      sort: sql`equipment_item.place`,
      contains: (folded) => holds(sql`equipment_item.place`, folded),
    },
    condition: {
      sort: conditionNow(today),
      isOneOf: (conditions) => sql`${conditionNow(today)} in ${among(conditions)}`,
    },
    serial: {
      sort: sql`equipment_item.serial`,
      contains: (folded) => holds(sql`equipment_item.serial`, folded),
    },
    boughtOn: {
      sort: sql`coalesce(equipment_item.bought_on, '')`,
      date: sql`equipment_item.bought_on`,
    },
    value: { sum: sql`equipment_item.value_cents`, number: sql`equipment_item.value_cents` },
    neverLent: {
      yes: sql`not exists (select 1 from loan_line where loan_line.item_id = equipment_item.id)`,
    },
  },
  order: [{ column: 'tag', direction: 'ascending' }],
  // What was retired is out of the way until somebody asks for it.
  unless: { filtered: ['state'], only: sql`not ${isRetired(today)}` },
  scope: lends,
  search: searchThings,
  load: (db, ids, actor) => findItems(db, ids, actor, today),
})

/** Every word stands in the tag, serial number or place, or in the name of the model, of which there are few. */
export function searchThings(text: string): Condition | null {
  const words = searchWords(text)
  if (words.length === 0) return null
  const found = words.map(
    (word) => sql`(${contains(sql`equipment_item.search_text`, word)}
      or equipment_item.model_id in (select named.id from equipment_model as named
        where ${contains(sql`fold(named.name)`, word)}))`,
  )
  return sql`(${sql.join(found, sql` and `)})`
}

/** Things as lists and their page show them, in any order. */
export async function findItems(
  db: Kysely<Tables>,
  ids: readonly string[],
  actor: Actor,
  today: CivilDate,
): Promise<Item[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select equipment_item.id, equipment_item.model_id as modelId, equipment_item.tag,
      equipment_item.serial, ${conditionNow(today)} as condition,
      equipment_item.value_cents as valueCents,
      equipment_item.bought_on as boughtOn, equipment_item.place, equipment_item.note,
      equipment_item.missing_parts as missingParts, equipment_item.revision,
      equipment_item.photo_sha256 is not null as photo,
      equipment_model.name as modelName, equipment_model.parts,
      equipment_category.id as categoryId, equipment_category.name as categoryName,
      equipment_category.name_en as categoryNameEn,
      ${itemState(today)} as state, ${stateUntil(today)} as until,
      person.id as holderId, ${fullNameOf('person')} as holderName,
      equipment_kit.id as kitId, equipment_kit.name as kitName
    from equipment_item
    join equipment_model on equipment_model.id = equipment_item.model_id
    join equipment_category on equipment_category.id = equipment_model.category_id
    ${openLine}
    left join loan on loan.id = open_line.loan_id
    left join person on person.id = loan.person_id and ${personScope(actor) ?? sql`true`}
    left join equipment_kit_item on equipment_kit_item.item_id = equipment_item.id
    left join equipment_kit on equipment_kit.id = equipment_kit_item.kit_id
      and equipment_kit.archived_at is null
    where equipment_item.id in ${idList(ids)}`.execute(db)
  return rows.map(
    ({ holderId, holderName, kitId, kitName, photo, parts, missingParts, ...row }) => ({
      ...row,
      categoryNameEn: row.categoryNameEn || row.categoryName,
      photo: photo === 1,
      parts: Parts.parse(JSON.parse(parts)),
      missingParts: Parts.parse(JSON.parse(missingParts)),
      holder: holderId === null ? null : { id: holderId, name: holderName },
      kit: kitId === null ? null : { id: kitId, name: kitName ?? '' },
    }),
  )
}

type Row = Omit<Item, 'parts' | 'missingParts' | 'holder' | 'kit' | 'photo'> & {
  parts: string
  missingParts: string
  photo: number
  holderId: string | null
  holderName: string
  kitId: string | null
  kitName: string | null
}
