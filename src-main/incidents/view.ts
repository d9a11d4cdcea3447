import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Access } from '#shared/incidents/access.ts'
import { showsViolence } from '#shared/incidents/category.ts'
import { mayResolveOnSpot, missingToClose } from '#shared/incidents/closing.ts'
import { mayCorrect } from '#shared/incidents/correcting.ts'
import type {
  Action,
  Attachment,
  FileEntry,
  Handling,
  IncidentFile,
} from '#shared/incidents/file.ts'
import { type FiledPerson, filedPersons, personsFor, stateFor, unreadFiled } from './asFiled.ts'
import { ActionContent, AttachmentContent, ResultContent } from './contents.ts'
import { classificationIn, isReadable, type LoadedFile } from './loadFile.ts'
import { childSuffered, minorInvolved, staffAlleged, standingEntries, toClose } from './progress.ts'
import { type Naming, statementsOf, writerOf } from './statementView.ts'
import { read } from './vault.ts'

/** Who reads: what they see of the incident, and by which account. */
export interface ReadBy {
  account: string
  access: Access
}

/**
 * An incident as its reader sees it. What is not for them never leaves the office.
 * @param broken the ids of rows that are not what was stored
 */
export function viewOf(
  file: LoadedFile,
  { account, access }: ReadBy,
  { name, broken }: { name: Naming; broken: ReadonlySet<string> },
): IncidentFile {
  const { incident } = file
  const facts = toClose(file)
  const statements = statementsOf(file, { account, access, name, broken })
  const attachments = attachmentsOf(file, { account, access }, name, statements)
  const persons = personsFor(file, { account, access })
  // Whoever filed it and sees no more learns nothing of what is held of it since.
  const held = access.file ? file.classification : file.report
  const classification = access.report && held !== null ? classificationIn(held) : null
  const involved = ({ id, sealed, who, name: called, parts, note, minor, staff }: FiledPerson) => {
    const written = access.report ? file.written.get(sealed) : undefined
    const said = written === undefined ? null : { at: written.at, by: name(written.by) }
    return { id, who, name: called, parts, note, minor, staff, said }
  }
  return {
    id: incident.id,
    revision: incident.revision,
    number: incident.number,
    state: stateFor(incident.state, access),
    filedAt: incident.filed_at,
    filedBy: name(incident.filed_by),
    owner: incident.owner_id === null ? null : name(incident.owner_id),
    takenUpAt: access.file ? incident.taken_up_at : null,
    access,
    report: access.report ? file.report : null,
    session: access.report ? file.session : null,
    classification,
    violence: classification !== null && showsViolence(classification),
    persons: persons.map(involved),
    filed: access.report ? filedPersons(file).map(involved) : [],
    minorInvolved: access.report ? minorInvolved({ persons }) : 'unknown',
    staffAlleged: access.report && staffAlleged({ persons }),
    statements,
    entries: entriesOf(file, { account, access, name, broken }),
    actions: access.file ? actionsOf(file, name) : [],
    handling: access.file ? handlingOf(file, name) : [],
    attachments: attachments.flatMap((row) => row.content ?? []),
    unread: {
      persons: access.file ? file.unreadPersons : access.report ? unreadFiled(file) : 0,
      attachments: attachments.filter(({ content }) => content === null).length,
    },
    police: {
      state: access.file ? incident.police_state : 'none',
      suspicion: access.file ? suspicionOf(file) : null,
      dueOn: access.file ? incident.police_due_on : null,
      child: access.file && childSuffered(file),
    },
    missing: access.file && incident.closed_at === null ? missingToClose(facts) : [],
    mayResolveOnSpot:
      access.file && incident.closed_at === null && isReadable(file) && mayResolveOnSpot(facts),
    closedAt: incident.closed_at,
    closedBy: access.file && incident.closed_by !== null ? name(incident.closed_by) : null,
    closedHow: access.file ? incident.closed_how : null,
    integrity: isReadable(file) && broken.size === 0 ? 'sound' : 'broken',
  }
}

/** Who does not see the whole file sees their own additions. */
function entriesOf(
  file: LoadedFile,
  { account, access, name, broken }: ReadBy & { name: Naming; broken: ReadonlySet<string> },
): FileEntry[] {
  const corrected = new Set(file.entries.map(({ row }) => row.corrects))
  const closed = file.incident.closed_at !== null
  return file.entries
    .filter(
      ({ row }) =>
        access.file || (access.report && row.kind === 'addition' && row.entered_by === account),
    )
    .map(({ row, entry }) => ({
      id: row.id,
      kind: row.kind,
      at: row.at,
      enteredAt: row.entered_at,
      enteredBy: name(row.entered_by),
      corrects: row.corrects,
      corrected: corrected.has(row.id),
      mayCorrect:
        entry !== null &&
        mayCorrect(
          {
            kind: row.kind,
            own: row.entered_by === account,
            corrected: corrected.has(row.id),
          },
          access,
          closed,
        ),
      entry,
      integrity:
        entry === null || broken.has(row.id) || broken.has(row.sealed_id) ? 'broken' : 'sound',
    }))
}

const actionsOf = (file: LoadedFile, name: Naming): Action[] =>
  file.actions.map((row) => ({
    id: row.id,
    what: read(ActionContent, file.opened.get(row.sealed_id))?.what ?? '',
    owner: name(row.owner_id),
    dueOn: row.due_on,
    addedAt: row.added_at,
    addedBy: name(row.added_by),
    doneAt: row.done_at,
    doneBy: writerOf(file, row.result_id, name),
    result:
      row.result_id === null
        ? ''
        : (read(ResultContent, file.opened.get(row.result_id))?.result ?? ''),
  }))

const handlingOf = ({ handling, persons, statements }: LoadedFile, name: Naming): Handling[] => {
  const nameOf = (person: string | undefined): string =>
    persons.find(({ id }) => id === person)?.name ?? ''
  return handling.map((step): Handling => {
    switch (step.kind) {
      case 'takenUp':
        return { ...step, by: step.by === null ? null : name(step.by) }
      case 'passedOn':
      case 'readerAdded':
        return { ...step, by: step.by === null ? null : name(step.by), to: name(step.to) }
      case 'personAdded': {
        const { person, ...said } = step
        return { ...said, by: name(step.by), name: nameOf(person) }
      }
      case 'paperMade': {
        const { of, ...said } = step
        const asked = statements.find(({ id }) => id === of)
        return { ...said, by: name(step.by), name: nameOf(asked?.person_id) }
      }
    }
  })
}

/** Each that the reader may have; null where what it is can't be read. */
function attachmentsOf(
  file: LoadedFile,
  reader: ReadBy,
  name: Naming,
  statements: readonly { id: string }[],
): { content: Attachment | null }[] {
  return file.attachments
    .filter((row) => seesAttachment(row, reader, statements))
    .map((row) => {
      const content = read(AttachmentContent, file.opened.get(row.sealed_id))
      if (content === null) return { content }
      return {
        content: {
          id: row.id,
          statement: row.statement_id,
          ...content,
          addedAt: row.added_at,
          addedBy: name(row.added_by),
        },
      }
    })
}

/** Files of an explanation go with it; others with the file, and with whoever added them to their report. */
export function seesAttachment(
  row: { statement_id: string | null; added_by: string },
  { account, access }: ReadBy,
  statements: readonly { id: string }[],
): boolean {
  if (access.file) return true
  if (row.statement_id !== null) return statements.some(({ id }) => id === row.statement_id)
  return access.report && row.added_by === account
}

const suspicionOf = (file: LoadedFile) =>
  standingEntries(file)
    .flatMap((entry) =>
      entry.kind === 'suspicion' || entry.kind === 'policeDecision' ? [entry.suspicion] : [],
    )
    .at(-1) ?? null

/** Names of accounts, for all that an incident tells. */
export async function findNaming(db: Kysely<Tables>): Promise<Naming> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.given_name', 'person.family_name'])
    .execute()
  const names = new Map(
    rows.map((row) => [row.id, `${row.given_name} ${row.family_name}`.trim()] as const),
  )
  return (account) => ({ account, name: names.get(account) ?? '' })
}
