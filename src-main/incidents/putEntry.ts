import type { Work } from '#main/database/command.ts'
import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { Vault } from './vault.ts'

/** Adds an entry to an incident's file. It is never edited: a later one may put it right. */
export async function putEntry(
  work: Work,
  vault: Vault,
  entry: OwnEntry,
  { at = work.now, corrects = null }: { at?: string; corrects?: string | null } = {},
): Promise<string> {
  if (work.actor === null) throw new Error('Incidents are written by somebody who has signed in')
  const id = work.newId()
  await work.db
    .insertInto('incident_entry')
    .values({
      id,
      incident_id: vault.incident,
      kind: entry.kind,
      at,
      corrects,
      sealed_id: await vault.keep(work, entry, { signed: true }),
      entered_at: work.now,
      entered_by: work.actor.account,
    })
    .execute()
  return id
}
