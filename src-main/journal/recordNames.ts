import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Visibility } from '#main/calls/visibility.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Loans, reservations, absences and requests of data are known by whose they are. */
const borrowerOf = (column: string): RawBuilder<string> =>
  sql`(select trim(given_name || ' ' || family_name) from person where person.id = ${sql.ref(column)})`

/** Recording requests and recordings are known by their session: `24.11.2026. 09.00 · Rīta grupa`. */
const sessionOf = (column: string): RawBuilder<string> =>
  sql`(select ${sessionName} from session where session.id = ${sql.ref(column)})`

const sessionName = sql<string>`strftime('%d.%m.%Y.', session.day) || ' '
  || replace(session.starts_at, ':', '.')
  || coalesce(' · ' || (select study_group.name from study_group
    where study_group.id = session.group_id), '')`

/** Records that have a name people know them by: their kind, table and name. */
const named: readonly { kind: string; table: string; name: RawBuilder<string> }[] = [
  { kind: 'person', table: 'person', name: sql`trim(given_name || ' ' || family_name)` },
  { kind: 'group', table: 'study_group', name: sql`name` },
  {
    kind: 'session',
    table: 'session',
    name: sessionName,
  },
  { kind: 'item', table: 'equipment_item', name: sql`tag` },
  { kind: 'kit', table: 'equipment_kit', name: sql`tag` },
  { kind: 'equipmentModel', table: 'equipment_model', name: sql`name` },
  { kind: 'equipmentCategory', table: 'equipment_category', name: sql`name` },
  { kind: 'reservation', table: 'reservation', name: borrowerOf('reservation.person_id') },
  { kind: 'loan', table: 'loan', name: borrowerOf('loan.person_id') },
  {
    kind: 'loanLine',
    table: 'loan_line',
    name: sql`(select ${borrowerOf('loan.person_id')} from loan where loan.id = loan_line.loan_id)`,
  },
  { kind: 'absence', table: 'absence', name: borrowerOf('absence.person_id') },
  { kind: 'dataRequest', table: 'data_request', name: borrowerOf('data_request.person_id') },
  { kind: 'locker', table: 'locker', name: sql`name` },
  { kind: 'carrier', table: 'carrier', name: sql`name` },
  { kind: 'material', table: 'material', name: sql`name` },
  { kind: 'delivery', table: 'delivery', name: sql`code` },
  {
    kind: 'manifest',
    table: 'manifest',
    name: sql`coalesce((select paper.number from paper where paper.id = manifest.paper_id), '')`,
  },
  { kind: 'portalProfile', table: 'portal_profile', name: sql`name` },
  {
    kind: 'recordingRequest',
    table: 'recording_request',
    name: sessionOf('recording_request.session_id'),
  },
  {
    kind: 'recording',
    table: 'recording',
    name: sql`(select ${sessionOf('recording_request.session_id')}
      from recording_request where recording_request.id = recording.request_id)`,
  },
  { kind: 'course', table: 'course', name: sql`name` },
  { kind: 'project', table: 'training_project', name: sql`name` },
]

/** Kinds of records that are known by whose they are: to that person their name says nothing. */
export const knownByWhose: ReadonlySet<string> = new Set([
  'loan',
  'loanLine',
  'reservation',
  'absence',
  'dataRequest',
])

/**
 * The columns of these tables that point to a record with a name, as the schema itself says.
 * @returns the record's kind by `<table>.<column>`
 */
export async function findReferences(
  db: Kysely<Tables>,
  tables: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const references = new Map<string, string>()
  for (const table of new Set(tables)) {
    const { rows } = await sql<{ column: string; target: string }>`
      select "from" as "column", "table" as target from pragma_foreign_key_list(${table})`.execute(
      db,
    )
    for (const { column, target } of rows) {
      const kind = named.find((record) => record.table === target)?.kind
      if (kind !== undefined) references.set(`${table}.${column}`, kind)
    }
  }
  return references
}

/** The names of those of these records (`person/<id>`) that are there for the actor. */
export async function findNames(
  db: Kysely<Tables>,
  records: readonly string[],
  { visibility, actor }: { visibility: Visibility; actor: Actor },
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { kind, table, name } of named) {
    const ids = records
      .filter((record) => record.startsWith(`${kind}/`))
      .map((record) => record.slice(kind.length + 1))
    const visible = await visibility.visible(kind, ids, actor, db)
    if (visible.size === 0) continue
    const { rows } = await sql<{ id: string; name: string }>`
      select id, ${name} as name from ${sql.table(table)}
      where id in (select value from json_each(${JSON.stringify([...visible])}))`.execute(db)
    for (const row of rows) names.set(`${kind}/${row.id}`, row.name)
  }
  return names
}
