import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { AccessLine } from '#shared/incidents/file.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { incidentScope } from './scope.ts'

const About = z.object({ incident: z.string().optional(), reason: z.string().optional() })

/** The incident that a hold is on, as the entry has it, and where that was emptied, as the hold has it. */
const heldIncident = sql`(select coalesce(
    change_row.after ->> 'incident_id',
    change_row.before ->> 'incident_id',
    (select legal_hold.incident_id from legal_hold where legal_hold.id = change_row.row_id))
  from change_row where change_row.entry = journal.seq and change_row.table_name = 'legal_hold' limit 1)`

/** The incident that an entry of the journal is about: what it read or refused, or what it changed or held. */
const incidentOfEntry = sql<string | null>`coalesce(
  json_extract(journal.about, '$.incident'),
  (select substr(change_row.subject, 10) from change_row
    where change_row.entry = journal.seq and change_row.subject like 'incident/%' limit 1),
  ${heldIncident})`

/** All of them: a step that follows from the register or a group may change many incidents at once. */
const incidentsOfEntry = sql`(select ${incidentOfEntry} union all
  select substr(change_row.subject, 10) from change_row
    where change_row.entry = journal.seq and change_row.subject like 'incident/%')`

/** What else than the steps and looks of this feature is about an incident: that it is looked at again, or kept as evidence. */
const keeping = [
  'privacy.reviewIncident',
  'privacy.hold',
  'privacy.reviewHold',
  'privacy.releaseHold',
]

const isOfIncidents = sql<boolean>`(journal.action like 'incidents.%'
  or (journal.action in (${sql.join(keeping)}) and ${incidentOfEntry} is not null))`

/**
 * Entries of the journal about incidents that are hidden from the actor do not exist for them.
 * A condition over the table `journal`.
 */
export const entriesShown = (actor: Actor) => sql<boolean>`not exists (
    select 1 from incident where incident.id in ${incidentsOfEntry}
    and (${incidentScope(actor)}) is not true)`

/** Who read, printed, exported, changed or was refused: of one incident, or of all the actor reads. */
export async function listAccess(
  db: Kysely<Tables>,
  actor: Actor,
  { id, before, limit }: { id: string | null; before: number | null; limit: number },
): Promise<AccessLine[]> {
  const rows = await db
    .selectFrom('journal')
    .leftJoin('account', 'account.id', 'journal.actor')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['journal.seq', 'journal.at', 'journal.kind', 'journal.action', 'journal.about'])
    .select(sql<string | null>`trim(person.given_name || ' ' || person.family_name)`.as('name'))
    .select(
      id === null ? ownIncident(actor).as('incident') : sql<string | null>`${id}`.as('incident'),
    )
    .where(isOfIncidents)
    .where('journal.seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .where(id === null ? mayKnow(actor) : sql<boolean>`${id} in ${incidentsOfEntry}`)
    .orderBy('journal.seq', 'desc')
    .limit(limit)
    .execute()
  const numbers = await findNumbers(
    db,
    rows.flatMap(({ incident }) => (incident === null ? [] : [incident])),
  )
  return rows.map(({ about, incident, ...row }) => ({
    ...row,
    incident: incident !== null && numbers.has(incident) ? incident : null,
    number: numbers.get(incident ?? '') ?? null,
    reason: About.parse(JSON.parse(about)).reason ?? null,
  }))
}

/** The director reads all but of what they are involved in; others what is about incidents of theirs. */
const mayKnow = (actor: Actor) =>
  actor.role === 'director'
    ? entriesShown(actor)
    : sql<boolean>`exists (select 1 from incident
        where incident.id in ${incidentsOfEntry} and ${incidentScope(actor)})`

/** The incident that a line names: the first of the entry's that the actor reads. */
const ownIncident = (actor: Actor) => sql<string | null>`(select incident.id from incident
  where incident.id in ${incidentsOfEntry} and ${incidentScope(actor)} order by incident.seq limit 1)`

async function findNumbers(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'number'])
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number] as const))
}
