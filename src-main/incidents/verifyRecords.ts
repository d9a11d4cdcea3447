import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { JournalVerdict } from '#shared/journal/contract.ts'
import { findNotedChanged } from './changedFiles.ts'
import { type ChangedBytes, verifyFiles, verifyTexts } from './verifyBytes.ts'

/** The tables whose rows must be what the journal's change rows say. */
const recordTables = [
  'incident',
  'incident_sealed',
  'incident_reader',
  'incident_person',
  'incident_statement',
  'incident_statement_version',
  'incident_entry',
  'incident_action',
  'incident_attachment',
  'incident_paper',
  'incident_review',
] as const

/** What is amiss with what is stored now; `seq`: the journal's entry that stored it, 0 where none did. */
export interface Finding {
  kind: 'recordAltered' | 'recordMissing' | 'recordUnknown' | 'contentChanged' | 'fileChanged'
  seq: number
  incident: string
  row: string
  /** The bytes of a file, and not a row or a text. */
  isFile: boolean
}

const Row = z.record(z.string(), z.unknown())

interface Remembered {
  entry: number
  subject: string
  after: string | null
}

/**
 * Holds what is stored of incidents now against what the journal remembers of each row, and the bytes
 * of every sealed text and file against their hash: no key is needed. The journal itself is verified
 * by its chain.
 * @param incident only this one; null for all
 */
export const verifyRecords = (db: Kysely<Tables>, incident: string | null): Promise<Finding[]> =>
  verifyWith(db, incident, () => verifyFiles(db, incident))

/**
 * The same of one incident as it is opened or printed: without its files, which are large and are looked
 * at each when it is opened itself; but for those that were found changed before.
 * @param scansOf explanations whose files are looked at too, as what is said of them stands on their scans
 */
export const verifyIncident = (
  db: Kysely<Tables>,
  incident: string,
  scansOf: readonly string[] = [],
): Promise<Finding[]> =>
  verifyWith(db, incident, async () => {
    const which = [
      ...(await findNotedChanged(db, incident)),
      ...(await findScans(db, incident, scansOf)),
    ]
    return which.length === 0 ? [] : verifyFiles(db, incident, which)
  })

/** The files of explanations, by the ids of what is sealed. */
async function findScans(
  db: Kysely<Tables>,
  incident: string,
  statements: readonly string[],
): Promise<string[]> {
  if (statements.length === 0) return []
  const rows = await db
    .selectFrom('incident_attachment')
    .select('content_id')
    .where('incident_id', '=', incident)
    .where('statement_id', 'in', statements)
    .execute()
  return rows.map(({ content_id }) => content_id)
}

async function verifyWith(
  db: Kysely<Tables>,
  incident: string | null,
  changedFiles: () => Promise<ChangedBytes[]>,
): Promise<Finding[]> {
  const { remembered, broken } = await findRemembered(db, incident)
  const findings: Finding[] = [...broken]
  for (const table of recordTables) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${ofIncident(table, incident)}`.execute(db)
    const known = new Map(remembered.get(table))
    for (const row of rows) {
      const id = String(row['id'])
      const memory = known.get(id)
      known.delete(id)
      if (memory === undefined || memory.after === null || !isAsRemembered(row, memory.after)) {
        findings.push({
          kind: memory === undefined ? 'recordUnknown' : 'recordAltered',
          seq: memory?.entry ?? 0,
          incident: String(row[table === 'incident' ? 'id' : 'incident_id']),
          row: id,
          isFile: false,
        })
      }
    }
    for (const [id, memory] of known) {
      if (memory.after === null) continue
      const subject = memory.subject.slice('incident/'.length)
      findings.push({
        kind: 'recordMissing',
        seq: memory.entry,
        incident: subject,
        row: id,
        isFile: false,
      })
    }
  }
  const bytes = { texts: await verifyTexts(db, incident), files: await changedFiles() }
  return [...findings, ...(await findingsOf(db, bytes, remembered))]
}

/**
 * Of these incidents the ones in which a row that says who stands in them is not what was stored, or is
 * not there, or was never stored by the program.
 */
export async function findAlteredPersons(
  db: Kysely<Tables>,
  incidents: readonly string[],
): Promise<ReadonlySet<string>> {
  const changes = await db
    .selectFrom('change_row')
    .select(['row_id', 'subject', 'after'])
    .where(
      'subject',
      'in',
      incidents.map((id) => `incident/${id}`),
    )
    .where('table_name', '=', 'incident_person')
    .orderBy('seq')
    .execute()
  const known = new Map(changes.map((change) => [change.row_id, change]))
  const rows = await db
    .selectFrom('incident_person')
    .selectAll()
    .where('incident_id', 'in', incidents)
    .execute()
  const altered = new Set<string>()
  for (const row of rows) {
    const after = known.get(row.id)?.after ?? null
    known.delete(row.id)
    if (after === null || !isAsRemembered(row, after)) altered.add(row.incident_id)
  }
  for (const { subject, after } of known.values()) {
    if (after !== null) altered.add(subject.slice('incident/'.length))
  }
  return altered
}

/**
 * The row's last change as the journal remembers it, by table and id; and the changes that did not find
 * the row as the one before had left it. Whoever wrote into a row past the program would else be covered
 * by the next command, which takes the whole row over.
 */
async function findRemembered(
  db: Kysely<Tables>,
  incident: string | null,
): Promise<{ remembered: Map<string, Map<string, Remembered>>; broken: Finding[] }> {
  const changes = await db
    .selectFrom('change_row')
    .select(['table_name', 'row_id', 'entry', 'subject', 'before', 'after'])
    .where((row) =>
      incident === null
        ? row.and([row('subject', '>=', 'incident/'), row('subject', '<', 'incident0')])
        : row('subject', '=', `incident/${incident}`),
    )
    .orderBy('seq')
    .execute()
  const remembered = new Map<string, Map<string, Remembered>>()
  const broken: Finding[] = []
  for (const { table_name: table, row_id: row, before, ...memory } of changes) {
    const rows = remembered.get(table) ?? new Map<string, Remembered>()
    const left = rows.get(row)?.after ?? null
    // What was erased tells nothing of how it was.
    if (before !== null && left !== null && !continues(before, left)) {
      const incident = memory.subject.slice('incident/'.length)
      broken.push({ kind: 'recordAltered', seq: memory.entry, incident, row, isFile: false })
    }
    rows.set(row, memory)
    remembered.set(table, rows)
  }
  return { remembered, broken }
}

const continues = (before: string, left: string): boolean =>
  before === left || isAsRemembered(Row.parse(JSON.parse(before)), left)

const ofIncident = (table: string, incident: string | null) =>
  incident === null
    ? sql`true`
    : sql`${sql.ref(table === 'incident' ? 'id' : 'incident_id')} = ${incident}`

/** Columns that came with a later schema are not remembered of older rows. */
function isAsRemembered(row: Record<string, unknown>, after: string): boolean {
  const memory = Row.parse(JSON.parse(after))
  return Object.entries(memory).every(([column, value]) => row[column] === value)
}

/** What was found changed of texts and files, as findings. */
async function findingsOf(
  db: Kysely<Tables>,
  { texts, files }: { texts: readonly ChangedBytes[]; files: readonly ChangedBytes[] },
  remembered: ReadonlyMap<string, ReadonlyMap<string, Remembered>>,
): Promise<Finding[]> {
  if (texts.length + files.length === 0) return []
  const attached = await db.selectFrom('incident_attachment').select('content_id').execute()
  const ofAttachment = new Set(attached.map(({ content_id }) => content_id))
  const finding = ({ id, incident }: ChangedBytes, isFile: boolean): Finding => ({
    kind: ofAttachment.has(id) ? 'fileChanged' : 'contentChanged',
    seq: remembered.get('incident_sealed')?.get(id)?.entry ?? 0,
    incident,
    row: id,
    isFile,
  })
  return [...texts.map((one) => finding(one, false)), ...files.map((one) => finding(one, true))]
}

/** A finding as the check of the journal tells it: to whoever may check, but not of which incident. */
export const verdictOf = ({ kind, seq }: Finding): JournalVerdict =>
  kind === 'recordUnknown' ? { kind } : { kind, seq }
