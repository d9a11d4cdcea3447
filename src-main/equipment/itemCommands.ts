import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { keepFile } from '#main/documents/keepFile.ts'
import { hash } from 'node:crypto'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { CatalogueRefusal } from '#shared/equipment/refusals.ts'
import type { ItemInput } from '#shared/equipment/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { forgetMended } from './conditionNow.ts'
import { findHeldFor, promisedAsOther } from './heldFor.ts'
import { findItems } from './items.ts'
import { tagKey } from './tagKey.ts'

type Refusal = CatalogueRefusal | CommonRefusal

/** Enters a thing under its tag, which nothing else in the office bears. */
export const createItem: Command<{ input: ItemInput }, { id: string }, Refusal> = {
  name: 'equipment.createItem',
  records: ({ input }) => [`equipmentModel/${input.modelId}`],
  async run(work, { input }) {
    const refusal = await findRefusal(work, input, null)
    if (refusal !== null) return refuse(refusal)
    return done({ id: await insertItem(work, input) })
  },
}

/** Puts the row of a new thing; whoever calls has made sure of tag and model. */
export async function insertItem(work: Work, input: ItemInput): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('equipment_item')
    .values({
      id,
      ...itemRow(input),
      created_by: actorOf(work).account,
      created_at: work.now,
      revision: 1,
    })
    .execute()
  return id
}

/** Changes a thing as the window saw it. */
export const updateItem: Command<
  { id: string; revision: number; input: ItemInput },
  { revision: number },
  Refusal
> = {
  name: 'equipment.updateItem',
  records: ({ id, input }) => [`item/${id}`, `equipmentModel/${input.modelId}`],
  async run(work, { id, revision, input }) {
    const [current] = await findItems(work.db, [id], actorOf(work), work.today)
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    const refusal =
      (await findRefusal(work, input, id)) ??
      (current.modelId === input.modelId ? null : await findPromised(work, id, input.modelId))
    if (refusal !== null) return refuse(refusal)
    await work.db
      .updateTable('equipment_item')
      .set({ ...itemRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await forgetMended(work, [id])
    return done({ revision: revision + 1 })
  },
}

/** Keeps a picture of a thing, or takes it away. */
export const keepPhoto: Command<
  { id: string; picture: { bytes: Uint8Array; mediaType: string } | null },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'equipment.keepPhoto',
  records: ({ id }) => [`item/${id}`],
  asked: ({ id, picture }) => ({
    id,
    sha256: picture === null ? null : hash('sha256', picture.bytes),
  }),
  async run(work, { id, picture }) {
    const sha256 = picture === null ? null : await keepFile(work, picture)
    await work.db
      .updateTable('equipment_item')
      .set((old) => ({ photo_sha256: sha256, revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return done({})
  },
}

/** The columns of a thing that somebody fills in. */
export const itemRow = (input: ItemInput) => ({
  model_id: input.modelId,
  tag: input.tag,
  tag_key: tagKey(input.tag),
  sort_key: latvianSortKey(input.tag),
  search_text: fold(`${input.tag} ${input.serial} ${input.place}`),
  serial: input.serial,
  condition: input.condition,
  value_cents: input.valueCents,
  bought_on: input.boughtOn,
  place: input.place,
  note: input.note,
})

async function findRefusal(
  work: Work,
  input: ItemInput,
  except: string | null,
): Promise<Refusal | null> {
  const taken = await whoBears(work, input.tag, except)
  if (taken !== null) return { reason: 'tagTaken', field: 'tag', tag: taken }
  const model = await work.db
    .selectFrom('equipment_model')
    .select('quantity')
    .where('id', '=', input.modelId)
    .executeTakeFirstOrThrow()
  return model.quantity === null ? null : { reason: 'countedModel', field: 'modelId' }
}

/** Whether a thing is promised as something that it would no longer be. */
async function findPromised(work: Work, id: string, modelId: string): Promise<Refusal | null> {
  const { categoryId } = await work.db
    .selectFrom('equipment_model')
    .select('category_id as categoryId')
    .where('id', '=', modelId)
    .executeTakeFirstOrThrow()
  const held = (await findHeldFor(work.db, [id])).get(id) ?? []
  const on = promisedAsOther(held, { id: modelId, categoryId })
  return on === null ? null : { reason: 'promisedThere', field: 'modelId', on }
}

/** The tag as it is written on the thing or kit that bears it already; null for a free one. */
export async function whoBears(
  work: Work,
  tag: string,
  except: string | null,
): Promise<string | null> {
  for (const table of ['equipment_item', 'equipment_kit'] as const) {
    const taken = await work.db
      .selectFrom(table)
      .select('tag')
      .where('tag_key', '=', tagKey(tag))
      .where('id', '<>', except ?? '')
      .executeTakeFirst()
    if (taken !== undefined) return taken.tag
  }
  return null
}
