import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { bringing, prepareAnew } from '#main/deliveries/prepareAnew.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { MaterialRefusal } from '#shared/materials/refusals.ts'
import type { MaterialInput } from '#shared/materials/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { codeKey } from './codeKey.ts'
import { findMaterialRows } from './list.ts'

type Refusal = MaterialRefusal | CommonRefusal

/** Enters a material; its code, where it has one, is no other's in use. */
export const createMaterial: Command<{ input: MaterialInput }, { id: string }, Refusal> = {
  name: 'materials.create',
  async run(work, { input }) {
    const by = await whoHasCode(work, input.code, null)
    if (by !== null) return refuse(codeTaken(input.code, by))
    const id = work.newId()
    await work.db
      .insertInto('material')
      .values({
        id,
        ...materialRow(input),
        created_at: work.now,
        created_by: actorOf(work).account,
        revision: 1,
      })
      .execute()
    return done({ id })
  },
}

/** Changes a material in use as the window saw it. */
export const updateMaterial: Command<
  { id: string; revision: number; input: MaterialInput },
  { revision: number },
  Refusal
> = {
  name: 'materials.update',
  records: ({ id }) => [`material/${id}`],
  async run(work, { id, revision, input }) {
    const [current] = await findMaterialRows(work.db, [id], actorOf(work))
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    if (current.archived) return refuse({ reason: 'archived' })
    const by = await whoHasCode(work, input.code, id)
    if (by !== null) return refuse(codeTaken(input.code, by))
    await work.db
      .updateTable('material')
      .set({ ...materialRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await prepareAnew(work, bringing(id))
    return done({ revision: revision + 1 })
  },
}

/** Whether a material was taken out of use. */
export async function isArchived(work: Work, id: string): Promise<boolean> {
  const { archived_at: at } = await work.db
    .selectFrom('material')
    .select('archived_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return at !== null
}

/** The name of the material in use that has the code already; null for a free one, or none. */
export async function whoHasCode(
  work: Work,
  code: string,
  except: string | null,
): Promise<string | null> {
  if (codeKey(code) === '') return null
  const taken = await work.db
    .selectFrom('material')
    .select('name')
    .where('code_key', '=', codeKey(code))
    .where('archived_at', 'is', null)
    .where('id', '<>', except ?? '')
    .executeTakeFirst()
  return taken?.name ?? null
}

export const codeTaken = (code: string, by: string) =>
  ({ reason: 'codeTaken', field: 'code', code, by }) as const

/** The columns of a material that somebody fills in. */
const materialRow = (input: MaterialInput) => ({
  name: input.name,
  kind: input.kind,
  returnable: input.returnable ? 1 : 0,
  code: input.code,
  code_key: codeKey(input.code),
  shelf: input.shelf,
  weight_grams: input.weightGrams,
  height_mm: input.heightMm,
  width_mm: input.widthMm,
  length_mm: input.lengthMm,
  stock_kept: input.stockKept ? 1 : 0,
  link: input.link,
  note: input.note,
  sort_key: latvianSortKey(input.name),
  search_text: fold(`${input.name} ${input.code} ${input.shelf}`),
})
