import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely, Updateable } from 'kysely'
import { backupFolder } from '#main/database/databaseFile.ts'
import type { CommandDoor } from '#main/database/door.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { listFile } from '#main/erasure/listFile.ts'
import type { Tables } from '#main/database/tables.ts'
import { FallingAsleep } from '#main/exports/fallingAsleep.ts'
import { noteMounted, wasMounted } from '#main/exports/mountedFolders.ts'
import { findRecoveryKey } from '#main/staff/credentials.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, todayInRiga } from '#shared/calendar/rigaTime.ts'
import { backupsToRemove, newestOf } from '#shared/backups/rules.ts'
import type { ForeignBackup } from '#shared/backups/schema.ts'
import { longestPause, pauseAfter } from '#shared/exports/rules.ts'
import type { WaitReason } from '#shared/exports/schema.ts'
import { listBackups } from './backupFiles.ts'
import type { BackupJob, JobOutcome } from './jobs.ts'
import { findPlace } from './queries.ts'
import { runJob } from './runJob.ts'
import { isSealedBy, sealedBackupName, sealedErasuresName } from './sealedNames.ts'
import { hashOf } from './wholeFile.ts'

interface Posting {
  folder: string
  clock: Clock
  reads: Kysely<Tables>
  door: CommandDoor
  /** While it is not, nothing at the place is let go of for its age. */
  isClockTrusted: () => Promise<boolean>
  log: OfficeLog
}

/** How long (ms) a folder may take to say what is in it. */
const listPatience = 8_000

/**
 * Brings the newest good backup to the second place, sealed for the recovery key. A place that is
 * away is tried again with growing pauses; since when and why stands in the database.
 */
export class BackupPost {
  readonly #options: Posting
  readonly #stopped = new AbortController()
  readonly #sleep: FallingAsleep
  #delivering: Promise<void> | null = null
  /** The place, the key, and the list of erasures that was brought there last. */
  #told = ''

  constructor(options: Posting) {
    this.#options = options
    this.#sleep = new FallingAsleep(options.clock)
  }

  /** Delivers what is due; one at a time. */
  deliverDue(): Promise<void> {
    this.#delivering ??= this.#deliver().finally(() => {
      this.#delivering = null
    })
    return this.#delivering
  }

  /**
   * Ends what is under way and begins nothing for a minute: the computer is about to sleep. Awake, it is
   * delivered as if nothing had been tried.
   */
  hold(): void {
    this.#sleep.begin()
  }

  /** Ends what is under way and begins nothing more; the next opening delivers it. */
  async close(): Promise<void> {
    this.#stopped.abort()
    await this.#delivering?.catch(() => undefined)
  }

  /** Tries at once, whatever pause was on: somebody asks, or the place is another one. */
  async deliverNow(): Promise<void> {
    await this.#delivering
    await this.#write({ next_try_at: null })
    await this.deliverDue()
  }

  async #deliver(): Promise<void> {
    if (this.#stopped.signal.aborted || this.#sleep.holds) return
    const ended = AbortSignal.any([this.#stopped.signal, this.#sleep.signal])
    const { reads, clock, folder } = this.#options
    const place = await findPlace(reads)
    if (place === null) return
    const now = instantText(clock.now())
    if (this.#rests(place.nextTryAt)) return
    const whole = listBackups(folder).filter(({ check }) => check === 'whole')
    const newest = newestOf(whole, now)
    if (newest === undefined) return
    const { id: office } = await reads
      .selectFrom('office_identity')
      .select('id')
      .executeTakeFirstOrThrow()
    const listed = await runJob(
      { kind: 'list', folder: place.folder, own: folder },
      listPatience,
      ended,
    )
    if (listed.kind !== 'listed') {
      return this.#postpone(place, listed.kind === 'failed' ? listed.reason : 'other', ended)
    }
    const own = listed.backups.filter(({ name }) => isSealedBy(name, office))
    // A stick or share that is away may leave its mount point, on this very PC, whatever was left in it.
    if (!listed.mounted && (await wasMounted(reads, place.folder))) {
      return this.#postpone(place, 'folderMissing', ended)
    }
    const untold = await this.#tellErasures(place.folder, office, ended)
    if (untold !== null) return this.#postpone(place, untold, ended)
    const name = sealedBackupName(office, newest.at)
    const stands = { folder: place.folder, mounted: listed.mounted }
    if (own.some((backup) => backup.name === name)) {
      return this.#delivered(place.deliveredAt ?? now, stands)
    }
    const sealed = await this.#seal(
      {
        file: join(backupFolder(folder), newest.name),
        folder: place.folder,
        name,
        publicKey: Buffer.from(await findRecoveryKey(reads)).toString('base64'),
        outdated: await this.#outdated([...own, { name, at: newest.at, size: 0, sealed: true }]),
      },
      ended,
    )
    return sealed.kind === 'done'
      ? this.#delivered(now, stands)
      : this.#postpone(place, sealed.kind === 'failed' ? sealed.reason : 'other', ended)
  }

  /**
   * Brings the list of erasures beside the backups, sealed as they are: of an older backup it says who is
   * not to come back with it. Once for every list and place.
   * @returns why it could not; null where it stands there, or nobody was erased
   */
  async #tellErasures(
    place: string,
    office: string,
    ended: AbortSignal,
  ): Promise<WaitReason | null> {
    const { folder, reads } = this.#options
    const file = listFile(folder)
    if (!existsSync(file)) return null
    const publicKey = Buffer.from(await findRecoveryKey(reads)).toString('base64')
    const told = `${place}\n${publicKey}\n${hashOf(file)}`
    if (this.#told === told) return null
    const sealed = await this.#seal(
      {
        file,
        folder: place,
        name: sealedErasuresName(office),
        publicKey,
        outdated: [],
      },
      ended,
    )
    if (sealed.kind !== 'done') return sealed.kind === 'failed' ? sealed.reason : 'other'
    this.#told = told
    return null
  }

  #seal(
    what: Omit<Extract<BackupJob, { kind: 'seal' }>, 'kind'>,
    ended: AbortSignal,
  ): Promise<JobOutcome> {
    return runJob({ kind: 'seal', ...what }, undefined, ended)
  }

  /** One that would rest longer than any pause was put off while the PC's clock was wrong. */
  #rests(until: string | null): boolean {
    const now = this.#options.clock.now()
    const latest = instantText(now.add({ seconds: longestPause }))
    return until !== null && until > instantText(now) && until <= latest
  }

  async #outdated(backups: readonly ForeignBackup[]): Promise<string[]> {
    if (!(await this.#options.isClockTrusted())) return []
    const dated = backups.map(({ name, at }) => ({
      name,
      at,
      day: rigaDateOf(at),
      kind: 'regular' as const,
      // Only whole ones are sealed, and each was read back.
      check: 'whole' as const,
    }))
    return backupsToRemove(dated, todayInRiga(this.#options.clock))
  }

  async #postpone(
    place: { waitingSince: string | null; tries: number },
    reason: WaitReason,
    ended: AbortSignal,
  ): Promise<void> {
    // Closed in the middle, or asleep, is no failed try: the next opening or waking delivers at once.
    if (ended.aborted) return
    const now = this.#options.clock.now()
    if (place.waitingSince === null) {
      this.#options.log.note({ what: 'waits', of: 'backupPlace', reason })
    }
    await this.#write({
      waiting_since: place.waitingSince ?? instantText(now),
      reason,
      tries: place.tries + 1,
      next_try_at: instantText(now.add({ seconds: pauseAfter(place.tries + 1) })),
    })
  }

  async #delivered(
    at: string,
    { folder, mounted }: { folder: string; mounted: boolean },
  ): Promise<void> {
    if (mounted) await this.#options.door.aside((db) => noteMounted(db, folder, true))
    await this.#write({
      waiting_since: null,
      reason: null,
      tries: 0,
      next_try_at: null,
      delivered_at: at,
    })
  }

  async #write(values: Updateable<Tables['backup_delivery']>): Promise<void> {
    await this.#options.door.aside(async (db) => {
      await db
        .insertInto('backup_delivery')
        .values({ id: 'place' })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await db.updateTable('backup_delivery').set(values).execute()
    })
  }
}
