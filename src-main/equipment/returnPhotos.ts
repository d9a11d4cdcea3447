import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { keepFile } from '#main/documents/keepFile.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'

/** Keeps a picture of how a line came back; the same picture once more changes nothing. */
export const keepReturnPhoto: Command<
  { line: string; picture: { bytes: Uint8Array; mediaType: string } },
  Record<string, never>,
  { reason: 'stillOut' } | CommonRefusal
> = {
  name: 'equipment.keepReturnPhoto',
  records: ({ line }) => [`loanLine/${line}`],
  asked: ({ line, picture }) => ({ line, sha256: hash('sha256', picture.bytes) }),
  async run(work, { line, picture }) {
    const { returned_on: returnedOn } = await work.db
      .selectFrom('loan_line')
      .select('returned_on')
      .where('id', '=', line)
      .executeTakeFirstOrThrow()
    if (returnedOn === null) return refuse({ reason: 'stillOut' })
    const sha256 = await keepFile(work, picture)
    await work.db
      .insertInto('return_photo')
      .values({
        id: work.newId(),
        line_id: line,
        photo_sha256: sha256,
        entered_by: actorOf(work).account,
        entered_at: work.now,
      })
      .onConflict((conflict) => conflict.columns(['line_id', 'photo_sha256']).doNothing())
      .execute()
    return done({})
  },
}

/** Takes a picture of a return away. */
export const removeReturnPhoto: Command<
  { line: string; photo: string },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'equipment.removeReturnPhoto',
  records: ({ line }) => [`loanLine/${line}`],
  async run(work, { line, photo }) {
    await work.db
      .deleteFrom('return_photo')
      .where('id', '=', photo)
      .where('line_id', '=', line)
      .execute()
    return done({})
  },
}

/** A picture of how a line came back; null where there is none, or what was kept is damaged. */
export async function findReturnPhoto(
  db: Kysely<Tables>,
  { line, photo }: { line: string; photo: string },
): Promise<File | null> {
  const kept = await db
    .selectFrom('return_photo')
    .innerJoin('file', 'file.sha256', 'return_photo.photo_sha256')
    .select(['file.sha256', 'file.bytes', 'file.media_type'])
    .where('return_photo.id', '=', photo)
    .where('return_photo.line_id', '=', line)
    .executeTakeFirst()
  if (kept === undefined || hash('sha256', kept.bytes) !== kept.sha256) return null
  return new File([new Uint8Array(kept.bytes)], 'photo', { type: kept.media_type })
}
