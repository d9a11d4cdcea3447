import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Answer, type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { keepFile } from '#main/documents/keepFile.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { FileRefusal } from '#shared/materials/refusals.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import { isArchived } from './commands.ts'

/** A file is at most so large, in bytes. */
const mostBytes = 20_000_000
const plainType = /^[a-z]+\/[\w.+-]{1,100}$/u

interface Chosen {
  name: string
  bytes: Uint8Array
  mediaType: string
}

/** Looks at a file somebody chose: it holds something, and not too much; its name is one to save it by. */
export async function readFile(file: File): Promise<Answer<Chosen, FileRefusal>> {
  if (file.size > mostBytes) return refuse({ reason: 'fileTooLarge', most: mostBytes })
  if (file.size === 0) return refuse({ reason: 'emptyFile' })
  return done({
    name: safeFileName(file.name),
    bytes: new Uint8Array(await file.arrayBuffer()),
    mediaType: plainType.test(file.type) ? file.type : 'application/octet-stream',
  })
}

/** Keeps a file with a material, behind those it has. */
export const addFile: Command<
  { id: string; file: Chosen },
  { file: string },
  FileRefusal | CommonRefusal
> = {
  name: 'materials.addFile',
  records: ({ id }) => [`material/${id}`],
  asked: ({ id, file }) => ({ id, name: file.name, sha256: hash('sha256', file.bytes) }),
  async run(work, { id, file }) {
    if (await isArchived(work, id)) return refuse({ reason: 'archived' })
    const sha256 = await keepFile(work, file)
    const { last } = await work.db
      .selectFrom('material_file')
      .select(sql<number>`coalesce(max(position), 0)`.as('last'))
      .where('material_id', '=', id)
      .executeTakeFirstOrThrow()
    const kept = work.newId()
    await work.db
      .insertInto('material_file')
      .values({
        id: kept,
        material_id: id,
        name: file.name,
        file_sha256: sha256,
        position: last + 1,
      })
      .execute()
    return done({ file: kept })
  },
}

type FileGone = { reason: 'fileGone' }
type OfFile = { id: string; file: string }

/** Calls a file by another name; its ending is kept where the new name has none. */
export const renameFile: Command<
  OfFile & { name: string },
  Record<string, never>,
  FileGone | CommonRefusal
> = {
  name: 'materials.renameFile',
  records: ({ id }) => [`material/${id}`],
  async run(work, { id, file, name }) {
    const before = await work.db
      .selectFrom('material_file')
      .select('name')
      .where('id', '=', file)
      .where('material_id', '=', id)
      .executeTakeFirst()
    if (before === undefined) return refuse({ reason: 'fileGone' })
    const called = ending.test(name) ? name : `${name}${ending.exec(before.name)?.[0] ?? ''}`
    await work.db
      .updateTable('material_file')
      .set({ name: safeFileName(called) })
      .where('id', '=', file)
      .execute()
    return done({})
  },
}
const ending = /\.[a-z0-9]{1,8}$/iu

/** Takes a file away from a material. */
export const removeFile: Command<OfFile, Record<string, never>, FileGone | CommonRefusal> = {
  name: 'materials.removeFile',
  records: ({ id }) => [`material/${id}`],
  async run(work, { id, file }) {
    const { numDeletedRows } = await work.db
      .deleteFrom('material_file')
      .where('id', '=', file)
      .where('material_id', '=', id)
      .executeTakeFirstOrThrow()
    return numDeletedRows === 0n ? refuse({ reason: 'fileGone' }) : done({})
  },
}

/** A file under its name; null where there is none, or what was kept is damaged. */
export async function findFile(db: Kysely<Tables>, { id, file }: OfFile): Promise<File | null> {
  const kept = await db
    .selectFrom('material_file')
    .innerJoin('file', 'file.sha256', 'material_file.file_sha256')
    .select(['file.sha256', 'file.bytes', 'file.media_type', 'material_file.name'])
    .where('material_file.id', '=', file)
    .where('material_file.material_id', '=', id)
    .executeTakeFirst()
  if (kept === undefined || hash('sha256', kept.bytes) !== kept.sha256) return null
  return new File([new Uint8Array(kept.bytes)], kept.name, { type: kept.media_type })
}
