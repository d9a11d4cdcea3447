import { mkdirSync } from 'node:fs'
import { Kysely } from 'kysely'
import type { CallContext, OfficeCondition, Services } from '#main/calls/context.ts'
import { Visibility } from '#main/calls/visibility.ts'
import { keepDailyBackup } from '#main/database/backups.ts'
import { openForReading, openForWriting } from '#main/database/connections.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import { trackChanges } from '#main/database/tracking.ts'
import { Outbox } from '#main/exports/outbox.ts'
import { createDocumentMaker } from '#main/documents/documentMaker.ts'
import { ImportSessions } from '#main/imports/sessions.ts'
import { AnchorFile } from '#main/journal/anchorFile.ts'
import { verifyInWorker } from '#main/journal/verify.ts'
import { Undoer } from '#main/journal/undo.ts'
import { defaultPasswordCost } from '#main/staff/password.ts'
import { findOffice } from '#main/staff/queries.ts'
import { Sessions } from '#main/staff/sessions.ts'
import { Feed } from '#main/workspace/feed.ts'
import { type Clock, systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { fillDemo } from './demo/fillDemo.ts'
import { finalActions } from './finalActions.ts'
import { invariants } from './invariants.ts'
import { prepareFile } from './prepareFile.ts'
import { recordScopes } from './recordScopes.ts'
import { router } from './router.ts'
import { trackedTables } from './tracked.ts'

export interface OfficeOptions {
  /** Where everything of this office is kept. */
  folder: string
  clock?: Clock
  demo?: boolean
  /** scrypt's N for new passwords. */
  passwordCost?: number
}

/** What the oRPC handlers of a host get for the calls of one window. */
export type OfficeContext = CallContext

export interface Office {
  readonly router: typeof router
  /**
   * A window joins.
   * @param who `desk`: windows that are signed in together
   */
  join(who: { desk: string; window: string }): OfficeContext
  leave(window: string): void
  close(): Promise<void>
}

/**
 * Opens the office that a folder holds, or begins one. It always opens: a file that can't be opened
 * is left untouched, and the windows say what is wrong with it.
 */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  mkdirSync(options.folder, { recursive: true })
  const opened = await openCondition(options)
  return {
    router,
    join: (who) => ({
      ...who,
      // Asked at each call: a file found damaged while open ends the work with it.
      get condition() {
        return opened.condition
      },
    }),
    leave: (window) => {
      if (opened.condition.kind === 'open') opened.condition.services.imports.dropWindow(window)
    },
    close: opened.close,
  }
}

/** Milliseconds after opening. */
const upkeepDelay = 15_000

/** When the office makes its printing room ready, so that the first preview need not wait for it. */
const warmUpAfterMs = 3_000

interface Opened {
  condition: OfficeCondition
  close(): Promise<void>
}

async function openCondition(options: OfficeOptions): Promise<Opened> {
  const { folder, clock = systemClock } = options
  const file = databaseFile(folder)
  const trouble = prepareFile(folder, file, clock)
  if (trouble !== null) {
    return {
      condition: { kind: 'trouble', trouble, file, folder },
      close: async () => undefined,
    }
  }

  const writing = openForWriting(file)
  trackChanges(writing, trackedTables)
  const reading = openForReading(file)
  const reads = new Kysely<Tables>({ dialect: sqliteDialect(reading) })
  const feed = new Feed()
  const sessions = new Sessions(clock)
  sessions.idleMinutes = (await findOffice(reads))?.idleMinutes ?? sessions.idleMinutes
  const imports = new ImportSessions(clock)
  sessions.onLocked = (desk) => imports.dropDesk(desk)
  const anchorFile = new AnchorFile(folder)
  const door = new CommandDoor({
    database: writing,
    clock,
    onChanges: (entry, changes) => feed.publishChanges(entry, changes),
    onHead: (head) => anchorFile.remember(head),
  })
  const outbox = new Outbox({ folder, databaseFile: file, clock, reads, door, feed })
  const documents = createDocumentMaker()
  const services: Services = {
    folder,
    clock,
    reads,
    door,
    feed,
    sessions,
    imports,
    undoer: new Undoer({ door, tables: trackedTables, invariants, finalActions }),
    visibility: new Visibility(reads, recordScopes),
    documents,
    outbox,
    passwordCost: options.passwordCost ?? defaultPasswordCost,
    demo: options.demo ?? false,
  }
  outbox.start()
  if (services.demo) await fillDemo(services)
  const idleWatch = setInterval(() => {
    for (const desk of sessions.lockIdle()) feed.tellDesk(desk, { kind: 'state' })
    imports.dropOld()
  }, 5_000)
  idleWatch.unref()
  // Not while the first screen is painted: it needs the processor more.
  const warmUp = setTimeout(() => documents.warmUp(), warmUpAfterMs)
  warmUp.unref()

  const opened: Opened = {
    condition: { kind: 'open', services },
    close: async () => {
      clearInterval(idleWatch)
      clearTimeout(warmUp)
      await documents.close()
      clearTimeout(upkeep)
      await outbox.close()
      await door.close()
      await anchorFile.flush()
      reading.close()
      writing.close()
    },
  }
  // Once the first screen has long been painted: the whole file is read, and copied once a day.
  const upkeep = setTimeout(() => {
    // A worker that can't start or a full disk must not end the office; the settings show the check.
    lookAfter().catch(() => undefined)
  }, upkeepDelay)
  const lookAfter = async (): Promise<void> => {
    const verdict = await verifyInWorker(folder)
    if (verdict.kind === 'fileDamaged') {
      opened.condition = { kind: 'trouble', trouble: { kind: 'damaged' }, file, folder }
      feed.tellAll({ kind: 'state' })
    } else {
      await keepDailyBackup(writing, folder, todayInRiga(clock))
    }
  }
  upkeep.unref()
  return opened
}
