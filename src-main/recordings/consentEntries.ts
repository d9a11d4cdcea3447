import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { isRestricted } from '#main/people/restricted.ts'
import { shownName } from '#main/people/shownName.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { expiriesOf } from '#shared/recordings/expiry.ts'
import type { ConsentEntry } from '#shared/recordings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findFacts } from './facts.ts'
import { expiryIdOf } from './recordId.ts'
import { findRestsOn } from './restsOn.ts'
import { requestsBeside } from './sameWithdrawal.ts'

/** Who reads, and when. */
interface Reading {
  actor: Actor
  now: string
  /** Of which request it is told; none where it is told of a person. */
  request?: string
}

/**
 * Every event of a request's consents as it was entered, oldest first, with what those on whose consent it
 * rests said of more than this session, and every no of theirs to another request for it; names as far as the actor may see them.
 */
export async function findConsents(
  db: Kysely<Tables>,
  request: string,
  reading: Reading,
): Promise<ConsentEntry[]> {
  const facts = await findFacts(db, request)
  const people = facts === null ? [] : [...(await findRestsOn(db, facts, reading.actor))]
  return findEntries(
    db,
    sql`(request_id = ${request} or (consent_event.person_id in ${idList(people)}
      and ((request_id is null and (group_id is null or group_id = ${facts?.group.id ?? null}))
        or (request_id in ${requestsBeside(request)}
          and kind in ('refused', 'withdrawn', 'terminated')))))`,
    { ...reading, request },
  )
}

/** What a person said of more than one request, oldest first. */
export const findStanding = (
  db: Kysely<Tables>,
  person: string,
  reading: Reading,
): Promise<ConsentEntry[]> =>
  findEntries(db, sql`request_id is null and consent_event.person_id = ${person}`, reading)

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
  { actor, now, request = '' }: Reading,
): Promise<ConsentEntry[]> {
  const rows = await db
    .selectFrom('consent_event')
    .leftJoin('study_group', 'study_group.id', 'consent_event.group_id')
    .innerJoin('person as sayer', 'sayer.id', 'consent_event.by_id')
    .leftJoin('person as witness', 'witness.id', 'consent_event.witness_id')
    .leftJoin('account', 'account.id', 'consent_event.entered_by')
    .leftJoin('person as writer', 'writer.id', 'account.person_id')
    .selectAll('consent_event')
    .select(shownName('sayer', actor).as('by_name'))
    .select(shownName('witness', actor).as('witness_name'))
    .select(shownName('writer', actor).as('writer_name'))
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
  const isElsewhere = (of: string | null) => of !== null && of !== request
  const entered = rows.map<ConsentEntry>((row) => ({
    id: row.id,
    elsewhere: isElsewhere(row.request_id),
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
    enteredBy: row.writer_name,
    method: row.method,
    witnessName: row.witness_name,
    // What is written of them may name them.
    note: row.hidden === 1 || isElsewhere(row.request_id) ? '' : row.note,
    noticeVersion: isElsewhere(row.request_id) ? null : row.notice_version,
    noticeHash: row.notice_hash,
    standing: row.request_id === null,
    group: row.group_id,
    groupName: row.group_name,
    // Of another request it opens there, for who may see that one.
    evidence: row.openly === 1 && !isElsewhere(row.request_id) ? row.evidence_sha256 : null,
    validUntil: row.valid_until,
  }))
  return withExpiries(entered, now)
}

/** The same with the ends that consents had by themselves, each in its place by time: nobody entered them. */
function withExpiries(entered: readonly ConsentEntry[], now: string): ConsentEntry[] {
  const ended = [...Map.groupBy(entered, ({ person }) => person).values()].flatMap((theirs) =>
    expiriesOf(theirs, now).map<ConsentEntry>(({ of, at }) => ({
      ...of,
      id: expiryIdOf(of.id),
      // Nobody said it.
      by: of.person,
      byName: '',
      kind: 'expired',
      conditions: noConditions,
      at,
      enteredAt: at,
      enteredBy: '',
      method: '',
      witnessName: '',
      note: '',
      evidence: null,
    })),
  )
  return [...entered, ...ended].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  )
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
