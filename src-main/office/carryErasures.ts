import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { openForWriting } from '#main/database/connections.ts'
import { CommandDoor } from '#main/database/door.ts'
import { migrate } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { newId } from '#main/database/newId.ts'
import { trackChanges } from '#main/database/tracking.ts'
import {
  KeptErasure,
  type ListedErasure,
  ownErasures,
  readListFile,
} from '#main/erasure/listFile.ts'
import { personHash } from '#main/erasure/list.ts'
import { reapplyErasure } from '#main/erasure/reapply.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { trackedTables } from './tracked.ts'

const List = z.array(KeptErasure)
const Ids = z.array(z.object({ id: z.string() }))

/**
 * Erasures the office knows of before it is put back: those of the file it leaves, as far as that can
 * be read, those that stand beside it, and those told where the backup comes from.
 */
export function knownErasures(
  folder: string,
  file: string,
  elsewhere: readonly KeptErasure[],
): KeptErasure[] {
  const inFile = listedIn(file)
  const known = new Map(
    [...elsewhere, ...besides(folder, inFile)].map((listed) => [listed.person_hash, listed]),
  )
  for (const listed of inFile ?? []) known.set(listed.person_hash, listed)
  return [...known.values()]
}

/** A list beside the file that can't be read is missed only where the file itself can't be read either. */
function besides(folder: string, inFile: readonly KeptErasure[] | null): KeptErasure[] {
  try {
    return readListFile(folder)
  } catch (error) {
    if (inFile === null) throw error
    return []
  }
}

/**
 * Does erasures again in a restored copy before it takes its place, each with an entry of its own in
 * the journal. The copy is brought to the newest schema for it; one that knows them all is left as it is.
 */
export async function carryErasures(
  file: string,
  known: readonly KeptErasure[],
  by: { actor: Actor | null; desk: string; clock: Clock },
): Promise<void> {
  const done = new Set((listedIn(file) ?? []).map(({ person_hash: hash }) => hash))
  const missing = ownOf(
    file,
    known.filter(({ person_hash: hash }) => !done.has(hash)),
  )
  if (missing.length === 0) return
  const database = openForWriting(file)
  try {
    migrate(database, migrations)
    trackChanges(database, trackedTables)
    const door = new CommandDoor({
      database,
      clock: by.clock,
      onChanges: () => undefined,
      onHead: () => undefined,
    })
    for (const listed of missing) {
      const outcome = await door.run(
        reapplyErasure,
        newId(by.clock.now().epochMilliseconds),
        listed,
        { actor: by.actor, desk: by.desk },
      )
      if (!outcome.ok) throw new Error(`An erasure was not done again: ${outcome.refusal.reason}`)
    }
    await door.close()
    // The copy gets another name: it must not leave a log behind.
    database.pragma('journal_mode = DELETE')
  } finally {
    database.close()
  }
}

/** Those of the office that is put back: what another one erased is none of its. */
function ownOf(file: string, kept: readonly KeptErasure[]): ListedErasure[] {
  if (kept.length === 0) return []
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const named = database.prepare("select 1 from sqlite_schema where name = 'office_identity'")
    // A backup from before offices had ids gets one that nothing was erased under.
    if (named.get() === undefined) return []
    const [office] = Ids.parse(database.prepare('select id from office_identity').all())
    if (office === undefined) return []
    return ownErasures(kept, office.id, () => {
      const people = Ids.parse(database.prepare('select id from person').all())
      return new Set(people.map(({ id }) => personHash(office.id, id)))
    })
  } finally {
    database.close()
  }
}

/** The list that a file holds; empty where it is from before there was one, null where it can't be read. */
function listedIn(file: string): KeptErasure[] | null {
  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      const there = database
        .prepare("select 1 from sqlite_schema where name = 'erasure_list'")
        .get()
      if (there === undefined) return []
      const [office] = Ids.parse(database.prepare('select id from office_identity').all())
      const listed = List.parse(database.prepare('select * from erasure_list').all())
      return listed.map((one) => ({ ...one, office: office?.id }))
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null
    throw error
  }
}
