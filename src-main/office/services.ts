import type { Database } from 'better-sqlite3'
import { Kysely } from 'kysely'
import { BackupKeeper } from '#main/backups/keeper.ts'
import { BackupPost } from '#main/backups/post.ts'
import type { Restore, Services } from '#main/calls/context.ts'
import { Visibility } from '#main/calls/visibility.ts'
import { openForReading, openForWriting } from '#main/database/connections.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import { trackChanges } from '#main/database/tracking.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { Outbox } from '#main/exports/outbox.ts'
import { createDocumentMaker } from '#main/documents/documentMaker.ts'
import { catchUpErasures } from '#main/erasure/catchUp.ts'
import { keepListFile } from '#main/erasure/listFile.ts'
import { ImportSessions } from '#main/imports/sessions.ts'
import { AnchorFile } from '#main/journal/anchorFile.ts'
import { ClockWatch } from '#main/journal/clockWatch.ts'
import { reaches } from '#main/journal/queries.ts'
import { readAnchor, verifyInWorker } from '#main/journal/verify.ts'
import { Undoer } from '#main/journal/undo.ts'
import { defaultPasswordCost } from '#main/staff/password.ts'
import { findOffice } from '#main/staff/queries.ts'
import { Sessions } from '#main/staff/sessions.ts'
import { type Program, UpdateKeeper } from '#main/updates/keeper.ts'
import type { Feed } from '#main/workspace/feed.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import { fillDemo } from './demo/fillDemo.ts'
import { finalActions } from './finalActions.ts'
import { invariants } from './invariants.ts'
import { lookAfter } from './lookAfter.ts'
import { recordScopes } from './recordScopes.ts'
import { trackedTables } from './tracked.ts'

interface Wishes {
  folder: string
  file: string
  clock: Clock
  feed: Feed
  log: OfficeLog
  program: Program
  demo?: boolean
  passwordCost?: number
  /** Called when the file is found damaged while it is open. */
  onDamage: () => void
  restore: Restore
}

/** An office's file while it is open, and everything that works on it. */
export interface OpenFile {
  readonly services: Services
  /** `leaveFile`: not even what stands in the log is written into the file any more. */
  close(how: { leaveFile: boolean }): Promise<void>
}

/** Milliseconds after opening. */
const upkeepDelay = 15_000

/** When the office makes its printing room ready, so that the first preview need not wait for it. */
const warmUpAfterMs = 3_000

/**
 * Opens a file that is ready to be opened, and puts together all that the procedures need.
 * @throws what SQLite says of pages it can't read; nothing is open then
 */
export async function openServices(wishes: Wishes): Promise<OpenFile> {
  const { folder, file, clock, feed, log, program } = wishes
  const writing = openForWriting(file)
  const reading = openBeside(writing, file)
  const closeFile = (leaveFile: boolean): void => {
    // The last connection to go writes the log into the file, unless it can only read.
    const [first, last] = leaveFile ? [writing, reading] : [reading, writing]
    first.close()
    last.close()
  }
  const reads = new Kysely<Tables>({ dialect: sqliteDialect(reading) })
  const sessions = new Sessions(clock)
  let anchorFile: AnchorFile
  let door: CommandDoor
  let clockWatch: ClockWatch
  try {
    const witness = await readAnchor(folder)
    const heads = new AnchorFile(folder, { keeps: !(await reaches(reads, witness)) })
    anchorFile = heads
    trackChanges(writing, trackedTables)
    sessions.idleMinutes = (await findOffice(reads))?.idleMinutes ?? sessions.idleMinutes
    door = new CommandDoor({
      database: writing,
      clock,
      onChanges: (entry, changes) => feed.publishChanges(entry, changes),
      onHead: (head) => heads.remember(head),
    })
    clockWatch = await ClockWatch.begin({ clock, reads, door, feed })
    // Before any window sees the file: an older one may have been put in its place by hand.
    await catchUpErasures({ folder, reads, door, clock, log })
  } catch (error) {
    closeFile(true)
    throw error
  }
  await keepListFile(folder, reads)
  const imports = new ImportSessions(clock)
  sessions.onLocked = (desk) => imports.dropDesk(desk)
  const isClockTrusted = async (): Promise<boolean> => {
    await clockWatch.look()
    return clockWatch.trouble === null
  }
  const outbox = new Outbox({
    folder,
    databaseFile: file,
    clock,
    isClockTrusted,
    reads,
    door,
    feed,
    log,
  })
  const post = new BackupPost({ folder, clock, isClockTrusted, reads, door, log })
  const { onDamage } = wishes
  const backups = new BackupKeeper({ folder, file, clock, isClockTrusted, post, onDamage, log })
  const updates = new UpdateKeeper({ folder, clock, reads, door, log, backups, program })
  const documents = createDocumentMaker()
  const services: Services = {
    folder,
    clock,
    clockWatch,
    reads,
    door,
    feed,
    sessions,
    imports,
    undoer: new Undoer({ door, tables: trackedTables, invariants, finalActions }),
    visibility: new Visibility(reads, recordScopes),
    documents,
    outbox,
    backups,
    backupPost: post,
    updates,
    restore: wishes.restore,
    passwordCost: wishes.passwordCost ?? defaultPasswordCost,
    demo: wishes.demo ?? false,
  }
  outbox.start()
  await updates.start()
  if (services.demo) await fillDemo(services)
  const idleWatch = setInterval(() => {
    for (const desk of sessions.lockIdle()) feed.tellDesk(desk, { kind: 'state' })
    imports.dropOld()
    void clockWatch.look()
  }, 5_000)
  idleWatch.unref()
  // Not while the first screen is painted: it needs the processor more.
  const warmUp = setTimeout(() => documents.warmUp(), warmUpAfterMs)
  warmUp.unref()

  const upkeep = setTimeout(() => {
    void lookAfter({
      check: () => verifyInWorker(folder),
      services: { reads, door },
      log,
      isOpen: () => writing.open,
      onDamage,
      backUp: () => backups.start(),
    })
  }, upkeepDelay)
  upkeep.unref()

  return {
    services,
    async close({ leaveFile }) {
      clearInterval(idleWatch)
      clearTimeout(warmUp)
      clearTimeout(upkeep)
      await documents.close()
      await outbox.close()
      await updates.close()
      await backups.close()
      await door.close()
      await anchorFile.flush()
      closeFile(leaveFile)
    },
  }
}

/** The connection that reads; without it the one that writes does not stay open. */
function openBeside(writing: Database, file: string): Database {
  try {
    return openForReading(file)
  } catch (error) {
    writing.close()
    throw error
  }
}
