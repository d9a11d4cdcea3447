import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { RecordingRow } from './recordingAt.ts'

/** What tells one recording from another, however many requests it is kept for. */
interface Tape {
  session: string
  madeAt: string
  platform: string
}

/**
 * The rows in which one recording is kept that is not deleted: it is one for all who asked for its
 * session, known by its moment and platform.
 */
export async function findTape(
  db: Kysely<Tables>,
  { session, madeAt, platform }: Tape,
): Promise<RecordingRow[]> {
  const rows = await db
    .selectFrom('recording')
    .innerJoin('recording_request', 'recording_request.id', 'recording.request_id')
    .selectAll('recording')
    .where('recording_request.session_id', '=', session)
    .where('recording.made_at', '=', madeAt)
    .where('recording.deleted_at', 'is', null)
    .orderBy('recording.seq')
    .execute()
  const plain = (name: string) => name.trim().toLowerCase()
  return rows.filter((row) => plain(row.platform) === plain(platform))
}

/** The same for a row that is known. */
export async function findTapeOf(db: Kysely<Tables>, row: RecordingRow): Promise<RecordingRow[]> {
  const { session_id: session } = await db
    .selectFrom('recording_request')
    .select('session_id')
    .where('id', '=', row.request_id)
    .executeTakeFirstOrThrow()
  return findTape(db, { session, madeAt: row.made_at, platform: row.platform })
}
