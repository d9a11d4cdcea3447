import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { isCipher } from './sealing.ts'

/** What is stored of a sealed text or file is not what was sealed. */
export interface ChangedBytes {
  id: string
  incident: string
}

/** The ids of all that is kept as a file: what was attached, and papers as they were made. */
const keptFiles = sql<string>`(select content_id from incident_attachment
  union all select content_id from incident_paper)`

const ofIncident = (incident: string | null) =>
  incident === null ? sql<boolean>`true` : sql<boolean>`incident_id = ${incident}`

/**
 * Holds the bytes of every sealed text against their hash: no key is needed.
 * @param incident only this one's; null for all
 */
export async function verifyTexts(
  db: Kysely<Tables>,
  incident: string | null,
): Promise<ChangedBytes[]> {
  const changed: ChangedBytes[] = []
  for await (const row of textRows(db, incident)) {
    if (!isSound(row)) changed.push({ id: row.id, incident: row.incident_id })
  }
  return changed
}

/**
 * The same of files, one by one: they are large.
 * @param which only these, by the ids of what is sealed; null for all
 */
export async function verifyFiles(
  db: Kysely<Tables>,
  incident: string | null,
  which: readonly string[] | null = null,
): Promise<ChangedBytes[]> {
  const files = await db
    .selectFrom('incident_sealed')
    .select(['id', 'incident_id', 'cipher_hash', 'erased_at'])
    .where(ofIncident(incident))
    .where(sql<boolean>`id in ${keptFiles}`)
    .$if(which !== null, (query) =>
      query.where(sql<boolean>`id in (select value from json_each(${JSON.stringify(which)}))`),
    )
    .orderBy('seq')
    .execute()
  const changed: ChangedBytes[] = []
  for (const file of files) {
    const stored = await db
      .selectFrom('incident_cipher')
      .select('bytes')
      .where('sealed_id', '=', file.id)
      .executeTakeFirst()
    if (!isSound({ ...file, bytes: stored?.bytes ?? null })) {
      changed.push({ id: file.id, incident: file.incident_id })
    }
  }
  return changed
}

interface Stored {
  cipher_hash: string
  erased_at: string | null
  bytes: Uint8Array | null
}

const isSound = ({ bytes, erased_at: erasedAt, cipher_hash: cipherHash }: Stored): boolean =>
  bytes === null ? erasedAt !== null : isCipher(bytes, cipherHash)

/** Sealed texts, some at a time. */
async function* textRows(db: Kysely<Tables>, incident: string | null) {
  const step = 200
  let after = 0
  for (;;) {
    const rows = await db
      .selectFrom('incident_sealed')
      .leftJoin('incident_cipher', 'incident_cipher.sealed_id', 'incident_sealed.id')
      .select(['incident_sealed.seq', 'incident_sealed.id', 'incident_id', 'cipher_hash'])
      .select(['erased_at', 'incident_cipher.bytes'])
      .where('incident_sealed.seq', '>', after)
      .where(ofIncident(incident))
      .where(sql<boolean>`incident_sealed.id not in ${keptFiles}`)
      .orderBy('incident_sealed.seq')
      .limit(step)
      .execute()
    yield* rows
    after = rows.at(-1)?.seq ?? after
    if (rows.length < step) return
  }
}
