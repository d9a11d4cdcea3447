import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { ConsentKind, ConsentMethod } from '#shared/recordings/consent.ts'

/** One event of somebody's consent to a request, with all that is on record of it. */
export interface Said {
  id: string
  person: string
  by: string
  kind: ConsentKind
  voiceOnly: boolean
  noCamera: boolean
  noChat: boolean
  at: string
  enteredAt: string
  /** Null where nobody answered: people were asked, or a consent ended. */
  method: ConsentMethod | null
  /** Null of what was said of more than this request. */
  version: number | null
  language: 'lv' | 'en' | 'ru'
  evidence: string | null
  /** Of a standing consent: for how many days recordings were kept when it was given. */
  keepDays: number | null
  validUntil: string | null
}

/**
 * What was said of a request, standing consents and far-reaching withdrawals included, oldest first.
 * @param person only theirs; null for everybody
 */
export const findSaid = (
  db: Kysely<Tables>,
  { id, group }: { id: string; group: string },
  person: string | null,
): Promise<Said[]> =>
  findWhere(
    db,
    sql`(request_id = ${id} or (request_id is null and (group_id is null or group_id = ${group})))
      and (${person} is null or person_id = ${person})`,
  )

/** What a person said of more than one request, oldest first. */
export const findSaidAtLarge = (db: Kysely<Tables>, person: string): Promise<Said[]> =>
  findWhere(db, sql`request_id is null and person_id = ${person}`)

async function findWhere(db: Kysely<Tables>, condition: Condition): Promise<Said[]> {
  const rows = await db
    .selectFrom('consent_event')
    .selectAll()
    .where(condition)
    .orderBy('at')
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    by: row.by_id,
    kind: row.kind,
    voiceOnly: row.voice_only === 1,
    noCamera: row.no_camera === 1,
    noChat: row.no_chat === 1,
    at: row.at,
    enteredAt: row.entered_at,
    method: row.method === '' ? null : row.method,
    version: row.notice_version,
    language: row.language,
    evidence: row.evidence_sha256,
    keepDays: row.keep_days,
    validUntil: row.valid_until,
  }))
}
