import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Conditions, ConsentEvent, ConsentKind } from '#shared/recordings/consent.ts'
import { noConditions } from '#shared/recordings/consent.ts'

type ByPerson = Map<string, ConsentEvent[]>

interface Row {
  seq: number
  request: string | null
  group: string | null
  person: string
  by: string
  kind: ConsentKind
  voiceOnly: number
  noCamera: number
  noChat: number
  at: string
  version: number | null
  keepDays: number | null
  validUntil: string | null
}

const columns = sql`consent_event.seq, request_id as request, consent_event.group_id as "group",
  consent_event.person_id as person, by_id as "by", kind, voice_only as voiceOnly,
  no_camera as noCamera, no_chat as noChat, at, notice_version as version, keep_days as keepDays,
  valid_until as validUntil`

const none: ReadonlyMap<string, readonly ConsentEvent[]> = new Map()

/**
 * What was said about requests, by request and person, standing consents and far-reaching withdrawals
 * included.
 * @returns the events of a request
 */
export async function findEvents(
  db: Kysely<Tables>,
  requests: readonly { id: string; group: string }[],
  askedToo: boolean,
): Promise<(of: { id: string; group: string }) => ReadonlyMap<string, readonly ConsentEvent[]>> {
  const own = await sql<Row>`
    select ${columns} from consent_event
    where request_id in ${idList(requests.map(({ id }) => id))}
    ${askedToo ? sql`` : sql`and kind <> 'requested'`}`.execute(db)
  const standing = await sql<Row>`
    select ${columns} from consent_event where request_id is null`.execute(db)
  const byRequest = new Map<string, ByPerson>()
  for (const row of own.rows) add(byRequest, row.request ?? '', row)
  if (standing.rows.length > 0) {
    for (const { id, group } of requests) {
      for (const row of standing.rows) {
        if (row.group === null || row.group === group) add(byRequest, id, row)
      }
    }
  }
  return ({ id }) => byRequest.get(id) ?? none
}

function add(byRequest: Map<string, ByPerson>, request: string, row: Row): void {
  let people = byRequest.get(request)
  if (people === undefined) byRequest.set(request, (people = new Map()))
  const event = eventOf(row)
  const list = people.get(row.person)
  if (list === undefined) people.set(row.person, [event])
  else list.push(event)
}

const eventOf = (row: Row): ConsentEvent => ({
  seq: row.seq,
  person: row.person,
  by: row.by,
  kind: row.kind,
  conditions: conditionsOf(row),
  at: row.at,
  version: row.version,
  keepDays: row.keepDays,
  validUntil: row.validUntil,
})

const conditionsOf = ({
  voiceOnly,
  noCamera,
  noChat,
}: Pick<Row, 'voiceOnly' | 'noCamera' | 'noChat'>): Conditions =>
  voiceOnly + noCamera + noChat === 0
    ? noConditions
    : { voiceOnly: voiceOnly === 1, noCamera: noCamera === 1, noChat: noChat === 1 }
