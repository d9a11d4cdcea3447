import { type Kysely, sql } from 'kysely'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import type { CommandDoor, Noted } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'

/** A file kept with an incident, by the id of what is sealed, that is not what was kept. */
interface ChangedFile {
  incident: string
  file: string
}

/** The journal's word for it that what is stored of an incident is not what was written; of a file, which. */
export const brokenEntry = (incident: string, file: string | null): Noted => ({
  kind: 'office',
  action: 'incidents.broken',
  about: { incident, ...(file === null ? {} : { file }) },
})

/**
 * Files of an incident that the journal says were found changed, once: when all of them were checked, or
 * one was opened. An incident is opened without its files: these alone are looked at again, so that it
 * shows as broken as long as it is.
 */
export async function findNotedChanged(db: Kysely<Tables>, incident: string): Promise<string[]> {
  const { rows } = await sql<{ file: string }>`
    select distinct json_extract(about, '$.file') as file from journal
    where json_extract(about, '$.incident') = ${incident} and action = 'incidents.broken'
      and kind = 'office' and json_extract(about, '$.file') is not null`.execute(db)
  return rows.map(({ file }) => file)
}

/**
 * Notes in the journal which files were found changed when all of them were checked; each once. Where the
 * disk takes nothing more, what was found is told all the same.
 */
export async function noteChangedFiles(
  { reads, door }: { reads: Kysely<Tables>; door: CommandDoor },
  found: readonly ChangedFile[],
  caller: Parameters<CommandDoor['noteAll']>[1],
): Promise<void> {
  const noted = new Set<string>()
  for (const incident of new Set(found.map((one) => one.incident))) {
    for (const file of await findNotedChanged(reads, incident)) noted.add(file)
  }
  const fresh = found.filter(({ file }) => !noted.has(file))
  try {
    await door.noteAll(
      fresh.map(({ incident, file }) => brokenEntry(incident, file)),
      caller,
    )
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
  }
}
