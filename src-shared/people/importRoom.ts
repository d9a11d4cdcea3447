import type { FieldChange, RowFinding } from '#shared/imports/target.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ImportedPerson } from './importedPerson.ts'

/** What a person holds at most (`PersonInput`). */
const most = { contacts: 20, note: 4_000 }

const told = (changes: readonly FieldChange[], field: string): number =>
  changes.find((change) => change.field === field)?.to.split(', ').length ?? 0

/** A row that would make a person hold more than there is room for becomes a problem. */
export function withRoom(row: JudgedRow<ImportedPerson>): JudgedRow<ImportedPerson> {
  const { verdict, value } = row
  if (verdict.kind !== 'new' && verdict.kind !== 'update') return row
  const changes = verdict.kind === 'update' ? verdict.changes : []
  const contacts =
    verdict.kind === 'new'
      ? value.phones.length + value.emails.length
      : told(changes, 'phone') + told(changes, 'email')
  const note = changes.find(({ field }) => field === 'note')?.to ?? ''
  const problems: RowFinding[] = [
    ...(contacts > most.contacts
      ? [{ field: 'phone', reason: 'tooMany', limits: { most: most.contacts } }]
      : []),
    ...(note.length > most.note
      ? [{ field: 'note', reason: 'tooLong', limits: { most: most.note } }]
      : []),
  ]
  return problems.length === 0 ? row : { ...row, verdict: { kind: 'problem', problems } }
}
