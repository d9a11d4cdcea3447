import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { RestoreMaterialRefusal } from '#shared/materials/refusals.ts'
import { codeTaken, whoHasCode } from './commands.ts'
import { materialList } from './list.ts'

type Chosen = { selection: Selection }

/** Takes materials out of use; what they were for, their files and their stock stay. */
export const archiveMaterials: Command<Chosen, { count: number }, CommonRefusal> = {
  name: 'materials.archive',
  records: named,
  async run(work, { selection }) {
    let count = 0
    for (const id of await selectedIn(work, selection)) {
      count += await setArchived(work, id, work.now)
    }
    return done({ count })
  },
}

/** Brings materials back into use. Refused while another one in use has the code. */
export const restoreMaterials: Command<
  Chosen,
  { count: number },
  RestoreMaterialRefusal | CommonRefusal
> = {
  name: 'materials.restore',
  records: named,
  async run(work, { selection }) {
    let count = 0
    for (const id of await selectedIn(work, selection)) {
      const { code } = await work.db
        .selectFrom('material')
        .select('code')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const by = await whoHasCode(work, code, id)
      if (by !== null) return refuse(codeTaken(code, by))
      count += await setArchived(work, id, null)
    }
    return done({ count })
  },
}

function named({ selection }: Chosen): string[] {
  return selection.kind === 'rows' ? selection.ids.map((id) => `material/${id}`) : []
}

const selectedIn = (work: Work, selection: Selection): Promise<string[]> =>
  idsSelected(materialList, work.db, selection, actorOf(work))

/** @returns 1 if it really changed */
async function setArchived(work: Work, id: string, archivedAt: string | null): Promise<number> {
  const changed = await work.db
    .updateTable('material')
    .set((row) => ({ archived_at: archivedAt, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('archived_at', archivedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}
