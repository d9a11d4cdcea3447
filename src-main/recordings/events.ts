import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import {
  type Conditions,
  type ConsentEvent,
  type ConsentKind,
  noConditions,
} from '#shared/recordings/consent.ts'

type Events = ReadonlyMap<string, readonly ConsentEvent[]>

interface Row {
  /** The place of its request among those asked for; of a standing one its group. */
  place: number | string | null
  seq: number
  person: string
  /** Null where the person spoke for themselves. */
  by: string | null
  kind: ConsentKind
  /** Voice only 1, no camera 2, no chat 4. */
  bound: number
  at: string
  version: number | null
  keepDays: number | null
  wording: string | null
  validUntil: string | null
}

// A board reads tens of thousands: every text that need not be made again is left out.
const columns = sql`consent_event.seq, consent_event.person_id as person,
  nullif(by_id, consent_event.person_id) as "by", kind,
  voice_only + 2 * no_camera + 4 * no_chat as bound, at, notice_version as version,
  keep_days as keepDays, valid_until as validUntil, wording`

const none: Events = new Map()

/**
 * What was said about requests, by request and person, standing consents and far-reaching withdrawals
 * included, and every no to another request of the same session: nobody says no to one copy of a picture.
 * It counts until they say yes to the request at hand.
 * @returns the events of a request
 */
export async function findEvents(
  db: Kysely<Tables>,
  requests: readonly { id: string; group: string }[],
  askedToo: boolean,
): Promise<(of: { id: string; group: string }) => Events> {
  const ids = requests.map(({ id }) => id)
  const own = await sql<Row>`
    select asked.key as place, ${columns} from json_each(${JSON.stringify(ids)}) as asked
    cross join consent_event on consent_event.request_id = asked.value
    ${askedToo ? sql`` : sql`where kind <> 'requested'`}`.execute(db)
  const standing = await sql<Row>`
    select group_id as place, ${columns} from consent_event where request_id is null`.execute(db)
  // Crossed in this order, or every event there is would be read.
  const beside = await sql<Row>`
    select asked.key as place, ${columns} from json_each(${JSON.stringify(ids)}) as asked
    cross join recording_request on recording_request.id = asked.value
    cross join recording_request as other on other.session_id = recording_request.session_id
      and other.id <> recording_request.id
    cross join consent_event on consent_event.request_id = other.id
    where kind in ('refused', 'withdrawn', 'terminated')`.execute(db)
  const byRequest = ids.map(() => new Map<string, ConsentEvent[]>())
  for (const row of own.rows) add(byRequest[Number(row.place)], row)
  for (const row of beside.rows) add(byRequest[Number(row.place)], row)
  if (standing.rows.length > 0) {
    for (const [place, { group }] of requests.entries()) {
      for (const row of standing.rows) {
        if (row.place === null || row.place === group) add(byRequest[place], row)
      }
    }
  }
  const byId = new Map(ids.map((id, place) => [id, byRequest[place]]))
  return ({ id }) => byId.get(id) ?? none
}

function add(people: Map<string, ConsentEvent[]> | undefined, row: Row): void {
  const event: ConsentEvent = {
    seq: row.seq,
    person: row.person,
    by: row.by ?? row.person,
    kind: row.kind,
    conditions: conditionsOf(row.bound),
    at: row.at,
    version: row.version,
    keepDays: row.keepDays,
    wording: row.wording,
    validUntil: row.validUntil,
  }
  const list = people?.get(row.person)
  if (list === undefined) people?.set(row.person, [event])
  else list.push(event)
}

const conditionsOf = (bound: number): Conditions =>
  bound === 0
    ? noConditions
    : { voiceOnly: (bound & 1) > 0, noCamera: (bound & 2) > 0, noChat: (bound & 4) > 0 }
