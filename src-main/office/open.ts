import { mkdirSync } from 'node:fs'
import type { CallContext, OfficeCondition, Restore } from '#main/calls/context.ts'
import { StrangeMessages } from '#main/calls/strangeMessage.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { Feed } from '#main/workspace/feed.ts'
import type { AtClose } from '#shared/host/servedOffice.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import type { FileTrouble } from '#shared/staff/contract.ts'
import { programVersion } from '#main/diagnostics/programVersion.ts'
import type { Program } from '#main/updates/keeper.ts'
import { newestVersion } from '#main/database/migrations/index.ts'
import { ownProgram } from './ownProgram.ts'
import { pcClock } from './pcClock.ts'
import { prepareFile } from './prepareFile.ts'
import { restore } from './restore.ts'
import { router } from './router.ts'
import { type OpenFile, openServices } from './services.ts'
import { isPassing, whyNotOpened } from './whyNotOpened.ts'

export interface OfficeOptions {
  /** Where everything of this office is kept. */
  folder: string
  clock?: Clock
  demo?: boolean
  /** scrypt's N for new passwords. */
  passwordCost?: number
  /** Where the program around the office differs from one that a person installs by hand. */
  program?: Partial<Program>
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
  /** A window at this desk sent what no screen of the program sends. */
  noteStrange(desk: string): Promise<void>
  /** Somebody chose a newer version of the program: closing waits for a backup. */
  readonly isToBeReplaced: boolean
  /** Asked before `close` by a host that can replace the program. */
  beforeClose(): Promise<AtClose>
  /**
   * The computer is about to sleep: deliveries and the sealing of a backup are put back, and none begins
   * for a minute.
   */
  fallAsleep(): void
  close(): Promise<void>
}

/** How often (ms) a file is tried again that a full or read-only disk keeps shut. */
const retryEvery = 3_000

/**
 * Opens the office that a folder holds, or begins one. It always opens: a file that can't be opened
 * is left untouched, and the windows say what is wrong with it and offer the backups.
 */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const { folder, clock = pcClock } = options
  mkdirSync(folder, { recursive: true })
  const file = databaseFile(folder)
  const feed = new Feed()
  const log = new OfficeLog(folder, clock)
  const strange = new StrangeMessages(clock)
  const program = { ...ownProgram(), ...options.program }
  let open: OpenFile | null = null
  let condition: OfficeCondition

  const inTrouble = (trouble: FileTrouble): OfficeCondition => {
    log.note({ what: 'trouble', kind: trouble.kind })
    return { kind: 'trouble', trouble, file, folder, feed, restore: restoreInTurn }
  }
  const openCondition = async (): Promise<OfficeCondition> => {
    try {
      const trouble = await prepareFile(folder, file, clock, log)
      if (trouble !== null) return inTrouble(trouble)
      open = await openServices({
        ...options,
        clock,
        file,
        feed,
        log,
        program,
        onDamage,
        restore: restoreInTurn,
      })
      log.note({ what: 'opened', version: programVersion, schema: newestVersion })
      return { kind: 'open', services: open.services }
    } catch (error) {
      const trouble = whyNotOpened(error)
      if (trouble !== null) return inTrouble(trouble)
      throw error
    }
  }
  const onDamage = (): void => {
    condition = inTrouble({ kind: 'damaged' })
    feed.tellAll({ kind: 'state' })
  }
  /** A file in trouble is closed without a last writing to it. */
  const close = async (): Promise<void> => {
    const closing = open
    open = null
    await closing?.close({ leaveFile: condition.kind === 'trouble' })
  }

  const reopen = async (): Promise<void> => {
    condition = await openCondition()
    feed.tellAll({ kind: 'state' })
  }

  let before: Promise<unknown> = Promise.resolve()
  const restoreInTurn: Restore = (source, by) => {
    const asked = before.then(() =>
      restore(source, by, {
        folder,
        file,
        clock,
        condition: () => condition,
        async close() {
          const closing = open
          open = null
          const leaveFile = condition.kind === 'trouble'
          // From here on no call is let in: what was acknowledged is in the file.
          condition = inTrouble({ kind: 'restoring' })
          await closing?.close({ leaveFile })
        },
        reopen,
      }),
    )
    before = asked.catch(() => undefined)
    return asked
  }

  condition = await openCondition()
  const isShut = (): boolean => condition.kind === 'trouble' && isPassing(condition.trouble)
  const retry = setInterval(() => {
    if (isShut()) before = before.then(() => (isShut() ? reopen() : null)).catch(() => undefined)
  }, retryEvery).unref()
  return {
    router,
    join: (who) => ({
      ...who,
      log,
      // Asked at each call: a file found damaged while open ends the work with it, a restored one begins anew.
      get condition() {
        return condition
      },
    }),
    leave: (window) => {
      if (condition.kind === 'open') condition.services.imports.dropWindow(window)
    },
    noteStrange: (desk) => strange.note({ desk, condition }),
    get isToBeReplaced() {
      return condition.kind === 'open' && condition.services.updates.chosen !== 'no'
    },
    async beforeClose() {
      return condition.kind === 'open' ? condition.services.updates.beforeClose() : 'stay'
    },
    fallAsleep() {
      if (condition.kind !== 'open') return
      condition.services.outbox.hold()
      condition.services.backupPost.hold()
    },
    async close() {
      clearInterval(retry)
      await before
      await close()
      log.note({ what: 'closed' })
    },
  }
}
