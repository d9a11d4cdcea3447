import { readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupFolder } from '#main/database/databaseFile.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, todayInRiga } from '#shared/calendar/rigaTime.ts'
import { backupEvery, backupsToRemove, isOld, newestOf } from '#shared/backups/rules.ts'
import type { BackupState } from '#shared/backups/schema.ts'
import { pauseAfter } from '#shared/exports/rules.ts'
import { isOwnBackup, listBackups } from './backupFiles.ts'
import { rememberCheck } from './checks.ts'
import { type Made, makeBackup } from './makeBackup.ts'
import { runJob } from './runJob.ts'
import type { BackupPost } from './post.ts'

interface Keeping {
  folder: string
  file: string
  clock: Clock
  post: BackupPost
  /** While it is not, no backup is let go of for its age. */
  isClockTrusted: () => Promise<boolean>
  /** The copy came out damaged: so is what it was copied from. */
  onDamage: () => void
  log: OfficeLog
}

/** How often (ms) it looks whether something is due. */
const beat = 60_000

/** How long (ms) after the opening nobody is told that the last backup is old: one is on its way. */
const patience = 600_000

/**
 * Makes backups while the office is open: at its start, every few hours, and when somebody asks. Each
 * is read through, sent to the second place, and old ones are let go of by rule.
 */
export class BackupKeeper {
  readonly #options: Keeping
  readonly #openedAt: number
  #timer: NodeJS.Timeout | null = null
  #making: Promise<Made> | null = null
  #looking: Promise<void> = Promise.resolve()
  #closed = false
  /** As the clock's `elapsed`: when the next one is due. */
  #dueAt = 0
  #tries = 0
  #trouble: BackupState['trouble'] = null

  constructor(options: Keeping) {
    this.#options = options
    this.#openedAt = options.clock.elapsed()
  }

  /** Makes the first backup of this run, and goes on by itself. */
  start(): void {
    // One that is being made now has its part there.
    if (this.#making === null) this.#sweep()
    const look = (): void => {
      this.#looking = this.#looking.then(() => this.#look()).catch(() => undefined)
    }
    look()
    this.#timer = setInterval(look, beat).unref()
  }

  get making(): boolean {
    return this.#making !== null
  }

  /** Makes one now; two that ask at once get the same one. */
  make(): Promise<Made> {
    this.#making ??= this.#make().finally(() => {
      this.#making = null
    })
    return this.#making
  }

  /** How the backups are, apart from the second place. */
  state(): Omit<BackupState, 'placeWaitingSince'> {
    const { folder, clock } = this.#options
    const whole = listBackups(folder).filter(({ check }) => check === 'whole')
    const good = newestOf(whole, instantText(clock.now()))
    const lastGood = good?.at ?? null
    const settled = clock.elapsed() - this.#openedAt > patience
    const last = lastGood === null ? null : Date.parse(lastGood)
    return {
      lastGood,
      old: settled && isOld(last, clock.now().epochMilliseconds),
      trouble: this.#trouble,
    }
  }

  /** Waits for what is being made; nothing new begins. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer !== null) clearInterval(this.#timer)
    // A second place that hangs holds neither a restore nor the closing up.
    await this.#options.post.close()
    await this.#making
    await this.#looking
  }

  async #look(): Promise<void> {
    if (this.#closed) return
    if (this.#options.clock.elapsed() - this.#openedAt >= this.#dueAt) await this.make()
    else await this.#readOne()
    if (!this.#closed) await this.#options.post.deliverDue()
  }

  async #make(): Promise<Made> {
    const { folder, file, clock, onDamage, log } = this.#options
    const at = instantText(clock.now())
    const made = await makeBackup(folder, file, at, 'regular')
    const elapsed = clock.elapsed() - this.#openedAt
    if (made.kind === 'made') {
      this.#tries = 0
      this.#trouble = null
      this.#dueAt = elapsed + backupEvery
      await this.#letGo()
    } else {
      log.note({ what: 'noBackup', reason: made.kind === 'damaged' ? 'damaged' : made.reason })
      if (made.kind === 'damaged') onDamage()
      this.#tries += 1
      this.#dueAt = elapsed + 1000 * pauseAfter(this.#tries)
      const reason = made.kind === 'damaged' ? 'other' : made.reason
      this.#trouble = { since: this.#trouble?.since ?? at, reason }
    }
    return made
  }

  /** Reads one backup through that nobody has read: of an older Norise, or put there by somebody. */
  async #readOne(): Promise<void> {
    const { folder } = this.#options
    const unread = listBackups(folder).find(({ check }) => check === 'unchecked')
    if (unread === undefined) return
    const file = join(backupFolder(folder), unread.name)
    const read = await runJob({ kind: 'check', file, by: join(backupFolder(folder), 'check.part') })
    if (read.kind === 'done') await rememberCheck(folder, unread.name, 'whole')
    else if (read.kind === 'damaged') await rememberCheck(folder, unread.name, 'damaged')
  }

  /**
   * Not by this thread: the system takes its time to remove a large file. One that it holds on to is
   * let go of next time.
   */
  async #letGo(): Promise<void> {
    const { folder, clock, isClockTrusted } = this.#options
    if (!(await isClockTrusted())) return
    const own = listBackups(folder)
      .filter(({ name }) => isOwnBackup(name))
      .map((backup) => ({ ...backup, day: rigaDateOf(backup.at) }))
    for (const name of backupsToRemove(own, todayInRiga(clock))) {
      await rm(join(backupFolder(folder), name), { force: true }).catch(() => undefined)
    }
  }

  /** What a kill in the middle left behind. */
  #sweep(): void {
    try {
      for (const name of readdirSync(backupFolder(this.#options.folder))) {
        if (/\.part(-wal|-shm|-journal)?$/.test(name)) {
          rmSync(join(backupFolder(this.#options.folder), name), { force: true })
        }
      }
    } catch {
      // There is no folder yet, or it takes nothing: the first backup will say so.
    }
  }
}
