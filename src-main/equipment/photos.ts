import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { scanTypeOf } from '#shared/documents/receipt.ts'

/** A picture is at most so large, in bytes. */
const mostBytes = 10_000_000

type Read =
  | { ok: true; picture: { bytes: Uint8Array; mediaType: string } | null }
  | {
      ok: false
      refusal: { reason: 'notAPicture' } | { reason: 'pictureTooLarge'; most: number }
    }

/** Looks at a file somebody chose as the picture of a thing: its size, and by its bytes what it is. */
export async function readPicture(file: Blob | null): Promise<Read> {
  if (file === null) return { ok: true, picture: null }
  if (file.size > mostBytes) {
    return { ok: false, refusal: { reason: 'pictureTooLarge', most: mostBytes } }
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = scanTypeOf(bytes)
  return type?.mediaType.startsWith('image/') === true
    ? { ok: true, picture: { bytes, mediaType: type.mediaType } }
    : { ok: false, refusal: { reason: 'notAPicture' } }
}

/** The picture of a thing; null where there is none, or what was kept is damaged. */
export async function findPhoto(db: Kysely<Tables>, item: string): Promise<File | null> {
  const kept = await db
    .selectFrom('equipment_item')
    .innerJoin('file', 'file.sha256', 'equipment_item.photo_sha256')
    .select(['file.sha256', 'file.bytes', 'file.media_type'])
    .where('equipment_item.id', '=', item)
    .executeTakeFirst()
  if (kept === undefined || hash('sha256', kept.bytes) !== kept.sha256) return null
  return new File([new Uint8Array(kept.bytes)], 'photo', { type: kept.media_type })
}
