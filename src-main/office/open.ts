import { existsSync, mkdirSync } from 'node:fs'
import { Kysely } from 'kysely'
import type { CallContext, OfficeCondition, Services } from '#main/calls/context.ts'
import { Visibility } from '#main/calls/visibility.ts'
import { backUp } from '#main/database/backups.ts'
import { openForReading, openForWriting } from '#main/database/connections.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import { CommandDoor } from '#main/database/door.ts'
import { inspectFile } from '#main/database/inspectFile.ts'
import { createFile, migrate } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import type { Tables } from '#main/database/tables.ts'
import { trackChanges } from '#main/database/tracking.ts'
import { AnchorFile } from '#main/journal/anchorFile.ts'
import { Undoer } from '#main/journal/undo.ts'
import { defaultPasswordCost } from '#main/staff/password.ts'
import { findOffice } from '#main/staff/queries.ts'
import { Sessions } from '#main/staff/sessions.ts'
import { Feed } from '#main/workspace/feed.ts'
import { type Clock, instantText, systemClock } from '#shared/calendar/clock.ts'
import type { FileTrouble } from '#shared/staff/contract.ts'
import { finalActions } from './finalActions.ts'
import { invariants } from './invariants.ts'
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
    join: (who) => ({ ...who, condition: opened.condition }),
    leave: () => undefined,
    close: opened.close,
  }
}

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
  const anchorFile = new AnchorFile(folder)
  const door = new CommandDoor({
    database: writing,
    clock,
    onChanges: (entry, changes) => feed.publishChanges(entry, changes),
    onHead: (head) => anchorFile.remember(head),
  })
  const services: Services = {
    folder,
    clock,
    reads,
    door,
    feed,
    sessions,
    undoer: new Undoer({ door, tables: trackedTables, invariants, finalActions }),
    visibility: new Visibility(reads, recordScopes),
    passwordCost: options.passwordCost ?? defaultPasswordCost,
    demo: options.demo ?? false,
  }
  const idleWatch = setInterval(() => {
    for (const desk of sessions.lockIdle()) feed.tellDesk(desk, { kind: 'state' })
  }, 5_000)
  idleWatch.unref()

  return {
    condition: { kind: 'open', services },
    close: async () => {
      clearInterval(idleWatch)
      await door.close()
      await anchorFile.flush()
      reading.close()
      writing.close()
    },
  }
}

/** Makes the file ready to be opened: new, or brought to the newest schema after a backup. */
function prepareFile(folder: string, file: string, clock: Clock): FileTrouble | null {
  const state = inspectFile(file, newestVersion)
  switch (state.kind) {
    case 'absent':
      // A log without its database: something took the file away, and a new one would lose the rest.
      if (existsSync(`${file}-wal`)) return { kind: 'damaged' }
      createFile(file, migrations)
      return null
    case 'ours':
      return state.version === newestVersion ? null : bringUpToDate(folder, file, clock)
    case 'newer':
      return { kind: 'newer', version: state.version, known: state.known }
    case 'empty':
    case 'foreign':
    case 'damaged':
      return { kind: state.kind }
  }
}

function bringUpToDate(folder: string, file: string, clock: Clock): FileTrouble | null {
  const database = openForWriting(file)
  try {
    backUp(database, folder, instantText(clock.now()))
    migrate(database, migrations)
    database.pragma('wal_checkpoint(TRUNCATE)')
    return null
  } catch {
    // The step that failed left the file as it was; the backup made before it stands beside.
    return { kind: 'migrationFailed' }
  } finally {
    database.close()
  }
}
