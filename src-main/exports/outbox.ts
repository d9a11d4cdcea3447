import type { Kysely } from 'kysely'
import type { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { placesOf } from '#main/diagnostics/placesOf.ts'
import type { Feed } from '#main/workspace/feed.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import {
  longestSilence,
  pauseAfter,
  permissionsOf,
  triesBeforeBoth,
} from '#shared/exports/rules.ts'
import type { ExportManifest, WaitReason } from '#shared/exports/schema.ts'
import { deliver, type DeliveryOutcome } from './deliver.ts'
import { DeliveryTimes } from './deliveryTimes.ts'
import { FallingAsleep } from './fallingAsleep.ts'
import { findActor } from './findActor.ts'
import { isOwnFolder, sameFolder } from './commands.ts'
import { findDueJob, forgetOldJobs, type OpenJob } from './jobs.ts'
import { findProfile, type StoredProfile } from './profiles.ts'
import { noteMounted, wasMounted } from './mountedFolders.ts'
import { removeOldExports } from './removeOld.ts'
import { type Answered, whileAnswering } from './whileAnswering.ts'

export interface OutboxOptions {
  /** The office's own folder: nothing is delivered into it. */
  folder: string
  databaseFile: string
  clock: Clock
  /** While it is not, nothing is taken off a share for its age. */
  isClockTrusted: () => Promise<boolean>
  reads: Kysely<Tables>
  door: CommandDoor
  feed: Feed
  log: OfficeLog
}

/** How often (ms) the outbox looks whether something is due. */
const beat = 1_000

/**
 * Carries deliveries out, one at a time, for as long as the office is open: those asked for, those
 * whose profile says when, and those whose folder was away. Jobs are rows, so a restart goes on.
 */
export class Outbox {
  readonly #options: OutboxOptions
  readonly #times: DeliveryTimes
  readonly #progress = new Map<string, { done: number; total: number }>()
  readonly #stopped = new AbortController()
  #timer: NodeJS.Timeout | null = null
  #tookUp = false
  /** The day on which old files were last looked for. */
  #sweptOn: string | null = null
  readonly #sleep: FallingAsleep
  #current: { profile: string; folder: string; abort: AbortController } | null = null
  #working: Promise<void> | null = null
  /** Beside the deliveries: a folder that hangs holds none of them. */
  #sweeping: Promise<void> | null = null
  /** The folder that old files are being taken out of. */
  #sweptNow: { folder: string; left: Promise<void> } | null = null
  /** Folders in which a delivery hangs: another one would hang as well. */
  readonly #silent = new Set<string>()

  constructor(options: OutboxOptions) {
    this.#options = options
    this.#times = new DeliveryTimes(options)
    this.#sleep = new FallingAsleep(options.clock)
  }

  /** Begins to watch the time and the feed; what an earlier run left is taken up first. */
  start(): void {
    this.#times.listen()
    this.#timer = setInterval(() => this.wake(), beat)
    this.#timer.unref()
    this.wake()
  }

  /** Looks now instead of at the next beat. */
  wake(): void {
    if (this.#working !== null || this.#stopped.signal.aborted || this.#sleep.holds) return
    this.#working = this.#work().finally(() => {
      this.#working = null
    })
  }

  /** Ends the delivery of a profile if it is under way. */
  cancel(profile: string): void {
    if (this.#current?.profile === profile) this.#current.abort.abort()
  }

  /** Puts the delivery under way back, and begins none for a minute: the computer is about to sleep. */
  hold(): void {
    this.#sleep.begin()
    this.#current?.abort.abort()
  }

  /** How far the delivery of a profile is, in rows; null while it is not running. */
  progressOf(profile: string): { done: number; total: number } | null {
    return this.#progress.get(profile) ?? null
  }

  /** Ends what is under way; it waits in the outbox for the next opening. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#times.stop()
    this.#stopped.abort()
    this.#current?.abort.abort()
    await this.#working
    await this.#sweeping
  }

  async #work(): Promise<void> {
    try {
      await this.#takeUp()
      await this.#times.addDueJobs()
      while (!this.#stopped.signal.aborted && !this.#sleep.holds) {
        const job = await findDueJob(this.#options.reads, this.#options.clock.now())
        if (job === null) break
        await this.#carryOut(job)
      }
      this.#beginSweep()
    } catch {
      // The office's own disk is full or the file is being closed: the job is a row, the next beat tries again.
    }
  }

  /** Not when opening: on a full disk the office must open all the same. */
  async #takeUp(): Promise<void> {
    if (this.#tookUp) return
    await this.#options.door.aside((db) =>
      db
        .updateTable('export_job')
        .set({ state: 'waiting' })
        .where('state', '=', 'running')
        .execute(),
    )
    await this.#times.lookBack()
    this.#tookUp = true
  }

  #beginSweep(): void {
    if (this.#sweeping !== null || this.#stopped.signal.aborted || this.#sleep.holds) return
    this.#sweeping = this.#sweep()
      // As with deliveries: what could not be noted is looked at another day.
      .catch(() => undefined)
      .finally(() => {
        this.#sweeping = null
      })
  }

  /** Takes old files off the shares, once a day. */
  async #sweep(): Promise<void> {
    const { clock, isClockTrusted } = this.#options
    const today = todayInRiga(clock)
    if (this.#sweptOn === today || !(await isClockTrusted())) return
    this.#sweptOn = today
    await removeOldExports({
      ...this.#options,
      lookInto: async (folder, look) => {
        if (this.#stopped.signal.aborted || this.#silent.has(folder)) return null
        // What is being delivered there is not old; what else lies there is looked at another day.
        if (this.#current !== null && sameFolder(this.#current.folder, folder)) return null
        const { promise: left, resolve: leave } = Promise.withResolvers<void>()
        this.#sweptNow = { folder, left }
        try {
          const answered = await this.#whileAnswering(folder, look)
          return answered.kind === 'done' ? answered.value : null
        } finally {
          this.#sweptNow = null
          leave()
        }
      },
    })
  }

  /** Works in a folder for as long as it answers; one that does not is left alone until it does. */
  async #whileAnswering<T>(
    folder: string,
    work: (alive: () => void) => Promise<T>,
  ): Promise<Answered<T>> {
    const { clock } = this.#options
    const answered = await whileAnswering(work, {
      elapsed: () => clock.elapsed(),
      // Whoever closes the office does not wait for a folder that hangs.
      limit: () => (this.#stopped.signal.aborted ? beat : longestSilence),
    })
    if (answered.kind === 'silent') {
      this.#silent.add(folder)
      void answered.settled.then(() => this.#silent.delete(folder))
    }
    return answered
  }

  async #carryOut(job: OpenJob): Promise<void> {
    const { reads, door } = this.#options
    const profile = await findProfile(reads, job.profile)
    if (profile === null) return this.#forget(job)
    const abort = new AbortController()
    this.#current = { profile: profile.id, folder: profile.folder, abort }
    this.#progress.set(profile.id, { done: 0, total: 0 })
    await door.aside((db) =>
      db.updateTable('export_job').set({ state: 'running' }).where('id', '=', job.id).execute(),
    )
    this.#tell(profile.id)
    try {
      const outcome = await this.#deliver(job, profile, abort)
      switch (outcome.kind) {
        case 'delivered':
          await this.#finish(job, outcome.manifest, outcome.mounted ? profile.folder : null)
          break
        case 'waits':
          await this.#postpone(job, outcome.reason)
          break
        case 'cancelled':
          await this.#putBack(job)
          break
      }
    } finally {
      this.#current = null
      this.#progress.delete(profile.id)
      this.#tell(profile.id)
    }
  }

  async #deliver(
    job: OpenJob,
    profile: StoredProfile,
    abort: AbortController,
  ): Promise<DeliveryOutcome> {
    const { reads, folder, databaseFile } = this.#options
    if (isOwnFolder(profile.folder, folder)) return { kind: 'waits', reason: 'ownFolder' }
    // In this one folder old files are looked for just now: not both at once.
    const swept = this.#sweptNow
    if (swept !== null && sameFolder(swept.folder, profile.folder)) await swept.left
    if (this.#silent.has(profile.folder)) return { kind: 'waits', reason: 'notAnswering' }
    const { id: office } = await reads
      .selectFrom('office_identity')
      .select('id')
      .executeTakeFirstOrThrow()
    const known = await wasMounted(reads, profile.folder)
    const bring = (alive: () => void): Promise<DeliveryOutcome> =>
      deliver({
        profile,
        office,
        ownFolder: folder,
        databaseFile,
        wasMounted: known,
        generatedAt: this.#now(),
        // The office may have begun to close before there was anything to abort.
        signal: AbortSignal.any([abort.signal, this.#stopped.signal]),
        keepsBoth: job.tries >= triesBeforeBoth,
        alive,
        isOtherProfile: async (id) => id !== profile.id && (await findProfile(reads, id)) !== null,
        beforeWriting: (files) => this.#note(job, profile, files),
        onProgress: (progress) => {
          alive()
          this.#progress.set(profile.id, { ...progress })
        },
      })
    try {
      const answered = await this.#whileAnswering(profile.folder, bring)
      if (answered.kind === 'done') return answered.value
      // Should it come back to life, it must not write any more.
      abort.abort()
      return { kind: 'waits', reason: 'notAnswering' }
    } catch (error) {
      this.#options.log.note({ what: 'broke', of: 'export', ...placesOf(error) })
      // A mistake of the program must not end the office; the delivery waits and the screen says so.
      return { kind: 'waits', reason: 'other' }
    }
  }

  /** The access log learns what leaves before it does; tries again of the same are one entry. */
  async #note(job: OpenJob, profile: StoredProfile, files: number): Promise<void> {
    const { door, reads } = this.#options
    const about = {
      profile: profile.id,
      personalCodes: profile.withPersonalCodes,
      contacts: profile.withContacts,
      guardians: profile.withGuardians,
      sheets: profile.withSheets,
    }
    const noted = JSON.stringify(about)
    if (job.noted === noted) return
    const sensitive = permissionsOf(profile).size > 0 || profile.withSheets
    await door.note(
      {
        kind: sensitive ? 'read' : 'office',
        action: 'exports.deliver',
        about: { ...about, files },
      },
      { actor: await findActor(reads, job.requestedBy), desk: 'office' },
    )
    await door.aside((db) =>
      db.updateTable('export_job').set({ noted }).where('id', '=', job.id).execute(),
    )
  }

  /** @param mounted the folder, where it is on another disk than the PC's own */
  async #finish(job: OpenJob, manifest: ExportManifest, mounted: string | null): Promise<void> {
    await this.#options.door.aside(async (db) => {
      if (mounted !== null) await noteMounted(db, mounted, true)
      await db
        .updateTable('export_job')
        .set({
          state: 'delivered',
          finished_at: this.#now(),
          manifest: JSON.stringify(manifest),
          waiting_since: null,
          reason: null,
          next_try_at: null,
        })
        .where('id', '=', job.id)
        .execute()
      await forgetOldJobs(db, job.profile)
    })
  }

  async #postpone(job: OpenJob, reason: WaitReason): Promise<void> {
    const { clock, door, log } = this.#options
    if (job.tries === 0) log.note({ what: 'waits', of: 'export', reason })
    const now = clock.now()
    const tries = job.tries + 1
    await door.aside((db) =>
      db
        .updateTable('export_job')
        .set((expression) => ({
          state: 'waiting',
          reason,
          tries,
          waiting_since: expression.fn.coalesce('waiting_since', expression.val(instantText(now))),
          next_try_at: instantText(now.add({ seconds: pauseAfter(tries) })),
        }))
        .where('id', '=', job.id)
        .execute(),
    )
  }

  async #putBack(job: OpenJob): Promise<void> {
    await this.#options.door.aside((db) =>
      db.updateTable('export_job').set({ state: 'waiting' }).where('id', '=', job.id).execute(),
    )
  }

  /** What nobody asks for any more: left there, it would be due again at once, and nothing else have its turn. */
  async #forget(job: OpenJob): Promise<void> {
    await this.#options.door.aside((db) =>
      db.deleteFrom('export_job').where('id', '=', job.id).execute(),
    )
  }

  #tell(profile: string): void {
    this.#options.feed.publishTouched([{ kind: 'exportProfile', id: profile, change: 'changed' }])
  }

  #now(): string {
    return instantText(this.#options.clock.now())
  }
}
