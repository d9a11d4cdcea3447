import type { Access } from '#shared/incidents/access.ts'
import type { Statement, StatementVersion } from '#shared/incidents/file.ts'
import { StatementText } from '#shared/incidents/schema.ts'
import { SettledContent, SignedContent } from './contents.ts'
import type { LoadedFile } from './loadFile.ts'
import { read } from './vault.ts'

/** An account with the name of whoever it belongs to. */
export type Naming = (account: string) => { account: string; name: string }

/** Whether somebody sees an explanation: all of them, or those they take. */
export const seesStatement = (
  { taken_by: takenBy }: { taken_by: string },
  { account, access }: { account: string; access: Access },
): boolean => access.statements === 'all' || (access.statements === 'own' && takenBy === account)

/** The explanations that are for the reader, with every signed version. */
export function statementsOf(
  file: LoadedFile,
  reader: { account: string; access: Access; name: Naming; broken: ReadonlySet<string> },
): Statement[] {
  const { name, broken } = reader
  return file.statements
    .filter((row) => seesStatement(row, reader))
    .map((row) => {
      const person = file.persons.find(({ id }) => id === row.person_id)
      const settled =
        row.settled_id === null ? null : read(SettledContent, file.opened.get(row.settled_id))
      const draft =
        row.draft_id === null ? null : read(StatementText, file.opened.get(row.draft_id))
      const unread = [
        row.settled_id !== null && (settled === null || broken.has(row.settled_id)),
        row.draft_id !== null && (draft === null || broken.has(row.draft_id)),
      ].some(Boolean)
      return {
        id: row.id,
        person: row.person_id,
        name: person?.name ?? '',
        state: row.state,
        requestedAt: row.requested_at,
        requestedBy: name(row.requested_by),
        dueOn: row.due_on,
        takenBy: name(row.taken_by),
        labourLaw: person?.staff ?? false,
        draft,
        versions: versionsOf(file, row.id, reader),
        witness: settled?.witness ?? '',
        reason: settled?.reason ?? '',
        settledAt: row.settled_at,
        settledBy: writerOf(file, row.settled_id, name),
        integrity: unread || broken.has(row.id) ? ('broken' as const) : ('sound' as const),
      }
    })
}

/** Who wrote a text; null where there is none. */
export function writerOf(
  { written }: LoadedFile,
  text: string | null,
  name: Naming,
): ReturnType<Naming> | null {
  const account = text === null ? undefined : written.get(text)?.by
  return account === undefined ? null : name(account)
}

function versionsOf(
  file: LoadedFile,
  statement: string,
  { name, broken }: { name: Naming; broken: ReadonlySet<string> },
): StatementVersion[] {
  return file.versions
    .filter((row) => row.statement_id === statement)
    .map((row) => {
      const content = read(SignedContent, file.opened.get(row.sealed_id))
      const sound = content !== null && !broken.has(row.id) && !broken.has(row.sealed_id)
      return {
        id: row.id,
        version: row.version,
        mode: row.mode,
        signature: row.signature,
        signedOn: row.signed_on,
        enteredAt: row.entered_at,
        enteredBy: name(row.entered_by),
        integrity: sound ? ('sound' as const) : ('broken' as const),
        ...(content ?? unreadable),
      }
    })
}

/** Stands for a text that can't be opened any more: it shows as broken, and nothing is made up. */
const unreadable = {
  text: '',
  language: 'other',
  othersPresent: '',
  signer: '',
  originalAt: '',
  reason: '',
} as const satisfies SignedContentShape

type SignedContentShape = ReturnType<typeof SignedContent.parse>
