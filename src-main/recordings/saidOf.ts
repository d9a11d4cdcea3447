import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { ConsentKind, ConsentMethod } from '#shared/recordings/consent.ts'
import { expiriesOf } from '#shared/recordings/expiry.ts'
import { expiryIdOf } from './recordId.ts'

/** One event of somebody's consent to a request, with all that is on record of it. */
export interface Said {
  id: string
  person: string
  /** Null where a consent ended by itself: nobody said so. */
  by: string | null
  kind: ConsentKind
  voiceOnly: boolean
  noCamera: boolean
  noChat: boolean
  at: string
  enteredAt: string
  /** Null where nobody answered: people were asked, or a consent ended. */
  method: ConsentMethod | null
  /** Who else of the office heard an oral yes. */
  witness: string | null
  /** Said of more than this request. */
  standing: boolean
  /** Null of what was said of more than this request. */
  version: number | null
  /** Of the version of the notice that was answered, at that time; '' of what was said of more than this request. */
  noticeHash: string
  /** Of what was said of more than a request: the group it is for; null for all. */
  group: string | null
  language: 'lv' | 'en' | 'ru'
  evidence: string | null
  /** Of a standing consent: for how many days recordings were kept when it was given. */
  keepDays: number | null
  validUntil: string | null
}

/**
 * What was said of a request, standing consents and far-reaching withdrawals included, oldest first; that a
 * standing one had ended by itself at an instant is said as well.
 * @param person only theirs; null for everybody
 */
export const findSaid = (
  db: Kysely<Tables>,
  { id, group, person }: { id: string; group: string; person: string | null },
  now: string,
): Promise<Said[]> =>
  findWhere(
    db,
    sql`(request_id = ${id} or (request_id is null and (group_id is null or group_id = ${group})))
      and (${person} is null or person_id = ${person})`,
    now,
  )

/** What a person said of more than one request, oldest first, with what had ended by itself at an instant. */
export const findSaidAtLarge = (db: Kysely<Tables>, person: string, now: string): Promise<Said[]> =>
  findWhere(db, sql`request_id is null and person_id = ${person}`, now)

async function findWhere(db: Kysely<Tables>, condition: Condition, now: string): Promise<Said[]> {
  const rows = await db
    .selectFrom('consent_event')
    .selectAll()
    .where(condition)
    .orderBy('at')
    .orderBy('seq')
    .execute()
  const said = rows.map<Said>((row) => ({
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
    witness: row.witness_id,
    standing: row.request_id === null,
    version: row.notice_version,
    noticeHash: row.notice_hash,
    group: row.group_id,
    language: row.language,
    evidence: row.evidence_sha256,
    keepDays: row.keep_days,
    validUntil: row.valid_until,
  }))
  const ended = [...Map.groupBy(said, ({ person }) => person).values()].flatMap((theirs) =>
    expiriesOf(theirs, now).map<Said>(({ of, at }) => ({
      ...of,
      id: expiryIdOf(of.id),
      by: null,
      kind: 'expired',
      voiceOnly: false,
      noCamera: false,
      noChat: false,
      at,
      enteredAt: at,
      method: null,
      witness: null,
      evidence: null,
    })),
  )
  return ended.length === 0
    ? said
    : [...said, ...ended].toSorted((one, other) =>
        one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
      )
}
