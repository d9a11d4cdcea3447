import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findKnownPeople, type KnownPeople, withHiddenCodes } from '#main/people/importKnown.ts'
import { judgeRows } from '#shared/imports/judgeRows.ts'
import type { RowReading } from '#shared/imports/target.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ImportedPerson } from '#shared/people/importedPerson.ts'
import { withRoom } from '#shared/people/importRoom.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { type SliceOptions, type Taken, takeInSlices } from './takeInSlices.ts'

export type ReadPerson = RowReading<ImportedPerson>
export type JudgedPerson = JudgedRow<ImportedPerson>

/**
 * Judges what was read from a list against the register as it is now and as the actor may see it.
 * Asked when the list is shown, and again inside the command that writes it.
 */
export async function judgePeople(
  db: Kysely<Tables>,
  readings: readonly ReadPerson[],
  actor: Actor,
  slices: SliceOptions & { readonly pause: () => Promise<unknown> },
): Promise<Taken<JudgedPerson>> {
  const values = readings.map(({ value }) => value)
  const known = await findKnownPeople(db, values, actor, slices.pause)
  if (slices.signal?.aborted) return { kind: 'cancelled' }
  return takeInSlices(judged(readings, known), slices)
}

function* judged(readings: readonly ReadPerson[], known: KnownPeople): Generator<JudgedPerson> {
  const told = readings.map((reading) => withHiddenCodes(reading, known))
  for (const row of judgeRows(told, known.find, peopleImportTarget))
    yield withRoom(withArchived(row, known))
}

/** Somebody who was archived and is in a list again stays archived: worth a look. */
function withArchived(row: JudgedPerson, known: KnownPeople): JudgedPerson {
  const { verdict, value, warnings } = row
  if (verdict.kind !== 'update' && verdict.kind !== 'unchanged') return row
  const match = peopleImportTarget
    .identities(value)
    .flatMap(known.find)
    .find(({ id }) => id === verdict.id)
  return match?.archived === true
    ? { ...row, warnings: [...warnings, { field: '', reason: 'recordArchived' }] }
    : row
}
