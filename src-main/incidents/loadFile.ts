import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { Classification, ReportInput } from '#shared/incidents/schema.ts'
import { minorOn, type Minor } from '#shared/people/minor.ts'
import { EntryContent, PersonContent, ReportContent } from './contents.ts'
import { findHandling, type Handling } from './handling.ts'
import type { IncidentsTables } from './tables.ts'
import { findTexts, type OpenedText, read, type SealedRow, type Vault } from './vault.ts'

type Row<T extends keyof IncidentsTables> = Selectable<IncidentsTables[T]>

/** What is sealed of a person, and what was before: who from outside turned out to be known had another name. */
type WithEarlier = PersonContent & { earlier: PersonContent[] }

/** A person of an incident, opened. */
export interface LoadedPerson extends WithEarlier {
  id: string
  sealed: string
  staffId: string | null
  minor: Minor
}

type SessionOf = NonNullable<IncidentFile['session']>

export interface LoadedEntry {
  row: Row<'incident_entry'>
  entry: OwnEntry | null
}

/** Somebody's place on an incident: all that was ever sealed of them, the latest first. */
export interface Place {
  id: string
  texts: readonly string[]
}

/** How a text came to be stored: by which account, and before which others. */
export interface Written {
  seq: number
  at: string
  by: string
}

/** An incident as it is stored, with all but the bytes of its files opened. */
export interface LoadedFile {
  incident: Row<'incident'>
  opened: ReadonlyMap<string, OpenedText>
  /** Who wrote the texts, when and in which order, by the texts' ids. */
  written: ReadonlyMap<string, Written>
  report: ReportInput | null
  /** The session in which it happened, as the timetable has it. */
  session: SessionOf | null
  /** As it is held now: the report's, or what it was held to be since. */
  classification: Classification | null
  /** All that there ever were, be it readable or not. */
  places: Place[]
  /** Those who were not removed. */
  persons: LoadedPerson[]
  /** How many more there are, of whom what is stored can't be read. */
  unreadPersons: number
  /** Those who were. */
  removed: WithEarlier[]
  /** How many more of them there are, of whom what is stored can't be read. */
  unreadStruckOff: number
  /** How much of what was said of anybody before can't be read. */
  unreadEarlier: number
  statements: Row<'incident_statement'>[]
  versions: Row<'incident_statement_version'>[]
  entries: LoadedEntry[]
  actions: Row<'incident_action'>[]
  attachments: Row<'incident_attachment'>[]
  handling: Handling[]
}

/** Reads an incident whole. Its files stay closed: they are opened one by one when somebody asks. */
export async function loadFile(db: Kysely<Tables>, vault: Vault): Promise<LoadedFile> {
  const of = vault.incident
  const incident = await db
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', of)
    .executeTakeFirstOrThrow()
  const statements = await db
    .selectFrom('incident_statement')
    .selectAll()
    .where('incident_id', '=', of)
    .orderBy('seq')
    .execute()
  const versions = await db
    .selectFrom('incident_statement_version')
    .selectAll()
    .where('incident_id', '=', of)
    .orderBy('version')
    .execute()
  const entryRows = await db
    .selectFrom('incident_entry')
    .selectAll()
    .where('incident_id', '=', of)
    .orderBy('seq')
    .execute()
  const actions = await db
    .selectFrom('incident_action')
    .selectAll()
    .where('incident_id', '=', of)
    .orderBy('seq')
    .execute()
  const attachments = await db
    .selectFrom('incident_attachment')
    .selectAll()
    .where('incident_id', '=', of)
    .orderBy('seq')
    .execute()
  const personRows = await db
    .selectFrom('incident_person')
    .selectAll()
    .where('incident_id', '=', of)
    .orderBy('seq')
    .execute()
  const texts = await findTexts(db, of)
  const opened = new Map(texts.map((row) => [row.id, vault.open(row)] as const))
  const report = read(ReportContent, opened.get(incident.report_id))
  const places = personRows.map(({ id, sealed_id: sealed }): Place => ({
    id,
    texts: [sealed, ...replacedBy(texts, sealed)],
  }))
  const earlierOf = (place: string): PersonContent[] =>
    (places.find(({ id }) => id === place)?.texts ?? [])
      .slice(1)
      .flatMap((id) => read(PersonContent, opened.get(id)) ?? [])
  const standing = personRows.filter(({ removed_at }) => removed_at === null)
  const persons = standing.flatMap((row): LoadedPerson[] => {
    const content = read(PersonContent, opened.get(row.sealed_id))
    if (content === null) return []
    const minor = minorOf(content, incident.occurred_on)
    const { id, sealed_id: sealed, staff_id: staffId } = row
    return [{ ...content, earlier: earlierOf(id), id, sealed, staffId, minor }]
  })
  const removedRows = personRows.filter(({ removed_at }) => removed_at !== null)
  const removed = removedRows.flatMap(({ id, sealed_id }): WithEarlier[] => {
    const content = read(PersonContent, opened.get(sealed_id))
    return content === null ? [] : [{ ...content, earlier: earlierOf(id) }]
  })
  const entries = entryRows.map((row) => ({
    row,
    entry: read(EntryContent, opened.get(row.sealed_id)),
  }))
  return {
    incident,
    opened,
    written: new Map(texts.map(({ id, seq, made_at: at, made_by: by }) => [id, { seq, at, by }])),
    report,
    session: await findSession(db, report?.session ?? null),
    classification: classificationOf(report, entries),
    places,
    persons,
    unreadPersons: standing.length - persons.length,
    removed,
    unreadStruckOff: removedRows.length - removed.length,
    unreadEarlier: personRows
      .flatMap(({ sealed_id }) => replacedBy(texts, sealed_id))
      .filter((id) => read(PersonContent, opened.get(id)) === null).length,
    statements,
    versions,
    entries,
    actions,
    attachments,
    handling: await findHandling(db, incident),
  }
}

/**
 * Whether every text of it is what was written and can be read. Where one is not, what follows from the
 * file may be wrong: whom to ask, or whether violence shows.
 */
export const isReadable = ({ opened, report, entries, ...unread }: LoadedFile): boolean =>
  [...opened.values()].every(({ integrity }) => integrity === 'sound') &&
  report !== null &&
  unread.unreadPersons === 0 &&
  unread.unreadStruckOff === 0 &&
  entries.every(({ entry }) => entry !== null)

/** What a text stands in the place of, and what that stood in the place of, the latest first. */
function replacedBy(texts: readonly SealedRow[], sealed: string): string[] {
  const before = new Map(texts.map(({ id, replaces }) => [id, replaces]))
  const ids = new Set<string>()
  let next = before.get(sealed) ?? null
  // What is stored may have been tampered with: a circle ends, too.
  while (next !== null && !ids.has(next)) {
    ids.add(next)
    next = before.get(next) ?? null
  }
  return [...ids]
}

async function findSession(db: Kysely<Tables>, id: string | null): Promise<SessionOf | null> {
  if (id === null) return null
  const found = await db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .select(['session.id', 'session.day', 'starts_at as from', 'ends_at as to'])
    .select('study_group.name as group')
    .where('session.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** Whether somebody was under age on a day, by what is said of them. */
export function minorOf(
  { who, born, heardMinor }: Pick<PersonContent, 'who' | 'born' | 'heardMinor'>,
  on: string,
): Minor {
  if (who.kind === 'outside') return who.minor
  return born === null && heardMinor !== undefined ? heardMinor : minorOn(born, on)
}

/** What it was reported as, or what it was held to be since. */
export function classificationOf(
  report: ReportInput | null,
  entries: readonly LoadedEntry[],
): Classification | null {
  const since = entries.flatMap(({ entry }) => (entry?.kind === 'classified' ? [entry] : [])).at(-1)
  const from = since ?? report
  return from === null ? null : classificationIn(from)
}

/** What a report or an entry holds it to be, without the rest of what it says. */
export const classificationIn = ({
  categories,
  categoryNote,
  immediateDanger,
}: Classification): Classification => ({ categories, categoryNote, immediateDanger })
