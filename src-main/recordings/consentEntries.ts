import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { isRestricted } from '#main/people/restricted.ts'
import { shownName } from '#main/people/shownName.ts'
import type { ConsentEntry } from '#shared/recordings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Every event of a request's consents as it was entered, oldest first; names as far as the actor may see them. */
export const findConsents = (
  db: Kysely<Tables>,
  request: string,
  actor: Actor,
): Promise<ConsentEntry[]> => findEntries(db, sql`request_id = ${request}`, actor)

/** What a person said of more than one request, oldest first. */
export const findStanding = (
  db: Kysely<Tables>,
  person: string,
  actor: Actor,
): Promise<ConsentEntry[]> =>
  findEntries(db, sql`request_id is null and person_id = ${person}`, actor)

/** Whether it is told of somebody of whom the viewer is not to know who answers for them. */
const hiddenFrom = ({ role }: Actor) =>
  role === 'director'
    ? sql<number>`0`
    : sql<number>`(${isRestricted(sql`consent_event.person_id`)})`

/** A file that proves what somebody restricted said (GDPR 18) is the director's, whomever else it is of. */
const provesOpenly = ({ role }: Actor): Condition =>
  role === 'director'
    ? sql`true`
    : sql`not exists (select 1 from consent_event as proven
        where proven.evidence_sha256 = consent_event.evidence_sha256 and ${isRestricted(sql`proven.person_id`)})`

async function findEntries(
  db: Kysely<Tables>,
  condition: Condition,
  actor: Actor,
): Promise<ConsentEntry[]> {
  const rows = await db
    .selectFrom('consent_event')
    .leftJoin('study_group', 'study_group.id', 'consent_event.group_id')
    .innerJoin('person as sayer', 'sayer.id', 'consent_event.by_id')
    .selectAll('consent_event')
    .select(shownName('sayer', actor).as('by_name'))
    .select(hiddenFrom(actor).as('hidden'))
    .select(provesOpenly(actor).as('openly'))
    .select(
      sql<string>`case when consent_event.group_id is null then ''
        when ${groupScope(actor) ?? sql`true`} then study_group.name else '…' end`.as('group_name'),
    )
    .where(condition)
    .orderBy('consent_event.at')
    .orderBy('consent_event.seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    // Of who is restricted (GDPR 18) nobody is told who answers for them, neither by name nor by id.
    by: row.hidden === 1 ? row.person_id : row.by_id,
    byName: row.hidden === 1 ? '…' : row.by_name,
    kind: row.kind,
    conditions: {
      voiceOnly: row.voice_only === 1,
      noCamera: row.no_camera === 1,
      noChat: row.no_chat === 1,
    },
    at: row.at,
    enteredAt: row.entered_at,
    method: row.method,
    noticeVersion: row.notice_version,
    noticeHash: row.notice_hash,
    group: row.group_id,
    groupName: row.group_name,
    evidence: row.openly === 1 ? row.evidence_sha256 : null,
    validUntil: row.valid_until,
  }))
}

/** The file that proves an answer, and whose it is. */
export interface Proof {
  file: File
  person: string
}

/** The file that proves an answer to a request; null where there is none that the actor may open. */
export const findEvidence = (
  db: Kysely<Tables>,
  { id, consent }: { id: string; consent: string },
  actor: Actor,
): Promise<Proof | null> => findProof(db, consent, sql`consent_event.request_id = ${id}`, actor)

/** The file that proves what a person said of more than one request; null where there is none that the actor may open. */
export const findStandingEvidence = (
  db: Kysely<Tables>,
  { person, consent }: { person: string; consent: string },
  actor: Actor,
): Promise<Proof | null> =>
  findProof(
    db,
    consent,
    sql`consent_event.request_id is null and consent_event.person_id = ${person}`,
    actor,
  )

/** Null, too, where its bytes are not those that were kept. Its name tells nobody's. */
async function findProof(
  db: Kysely<Tables>,
  consent: string,
  condition: Condition,
  actor: Actor,
): Promise<Proof | null> {
  const kept = await db
    .selectFrom('consent_event')
    .innerJoin('file', 'file.sha256', 'consent_event.evidence_sha256')
    .select(['file.sha256', 'file.bytes', 'file.media_type', 'consent_event.at'])
    .select('consent_event.person_id')
    .where('consent_event.id', '=', consent)
    .where(condition)
    .where(provesOpenly(actor))
    .executeTakeFirst()
  if (kept === undefined || hash('sha256', kept.bytes) !== kept.sha256) return null
  const name = `piekrisanas-${kept.at.slice(0, 10)}`
  const file = new File([new Uint8Array(kept.bytes)], name, { type: kept.media_type })
  return { file, person: kept.person_id }
}
