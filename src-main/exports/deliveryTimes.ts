import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import type { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Feed } from '#main/workspace/feed.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, todayInRiga } from '#shared/calendar/rigaTime.ts'
import { dueToday, quietBeforeDelivery } from '#shared/exports/rules.ts'
import type { FeedEvent } from '#shared/workspace/contract.ts'
import { findLastDeliveries } from './jobs.ts'

/** Kinds of records that the registers show; of people the locker they chose, by its name. */
const shownKinds: ReadonlySet<string> = new Set([
  'person',
  'group',
  'course',
  'project',
  'paper',
  'locker',
])

interface TimesOptions {
  clock: Clock
  reads: Kysely<Tables>
  door: CommandDoor
  feed: Feed
}

/** Puts deliveries into the outbox that nobody asks for: every day, or when records have changed. */
export class DeliveryTimes {
  readonly #options: TimesOptions
  /** When the last change came that is not on the shares yet, as the clock's `elapsed`. */
  #changedAt: number | null = null
  #lookedOn: string | null = null
  #stop: () => void = () => undefined

  constructor(options: TimesOptions) {
    this.#options = options
  }

  listen(): void {
    const { feed, clock } = this.#options
    this.#stop = feed.listen('outbox', (event) => {
      const madeProfile = concernsProfiles(event)
      if (madeProfile) this.#lookedOn = null
      if (madeProfile || concernsRegisters(event)) this.#changedAt = clock.elapsed()
    })
  }

  /** Finds out whether records changed that an earlier run did not deliver any more. */
  async lookBack(): Promise<void> {
    if (await this.#missedChanges()) {
      this.#changedAt ??= this.#options.clock.elapsed()
    }
  }

  stop(): void {
    this.#stop()
  }

  /** Adds what is due by now: a job per profile at most, and none where one is open already. */
  async addDueJobs(): Promise<void> {
    const today = todayInRiga(this.#options.clock)
    if (this.#lookedOn !== today) {
      await this.#addDaily(today)
      this.#lookedOn = today
    }
    const now = this.#options.clock.elapsed()
    if (this.#changedAt !== null && now - this.#changedAt >= quietBeforeDelivery * 1000) {
      const noticed = this.#changedAt
      const allAdded = await this.#addOnChange()
      // A delivery under way reads the office as it was: its profile is looked at again afterwards.
      if (allAdded && this.#changedAt === noticed) this.#changedAt = null
    }
  }

  async #addDaily(today: string): Promise<void> {
    const profiles = await this.#options.reads
      .selectFrom('export_profile')
      .leftJoin('export_job', 'export_job.profile_id', 'export_profile.id')
      .select((expression) => [
        'export_profile.id',
        expression.fn.max('export_job.requested_at').as('last'),
      ])
      .where('trigger', '=', 'daily')
      .groupBy('export_profile.id')
      .execute()
    for (const { id, last } of profiles) {
      if (dueToday(last === null ? null : rigaDateOf(last), today)) await this.#add(id)
    }
  }

  /** @returns whether nothing is left to add: false while a profile's delivery is under way */
  async #addOnChange(): Promise<boolean> {
    const profiles = await this.#options.reads
      .selectFrom('export_profile')
      .select('id')
      .where('trigger', '=', 'onChange')
      .execute()
    let all = true
    for (const { id } of profiles) {
      if ((await this.#add(id)) === 'running') all = false
    }
    return all
  }

  async #add(profile: string): Promise<'added' | 'waiting' | 'running'> {
    const { door, clock } = this.#options
    return door.aside(async (db) => {
      const open = await db
        .selectFrom('export_job')
        .select('state')
        .where('profile_id', '=', profile)
        .where('state', '<>', 'delivered')
        .executeTakeFirst()
      if (open !== undefined) return open.state === 'running' ? 'running' : 'waiting'
      await db
        .insertInto('export_job')
        .values({
          id: v7(),
          profile_id: profile,
          state: 'waiting',
          requested_at: instantText(clock.now()),
          requested_by: 'office',
        })
        .execute()
      return 'added'
    })
  }

  /** Whether records changed after the last delivery of a profile that follows them: the office was closed meanwhile. */
  async #missedChanges(): Promise<boolean> {
    const { reads } = this.#options
    const profiles = await reads
      .selectFrom('export_profile')
      .select('id')
      .where('trigger', '=', 'onChange')
      .execute()
    if (profiles.length === 0) return false
    const deliveries = await findLastDeliveries(reads)
    // After a restore the shares show a time that was put back, and no record changed since.
    const head = await reads
      .selectFrom('journal')
      .select('generation')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const restored = profiles.some(({ id }) => {
      const told = deliveries.get(id)?.manifest.anchor.generation
      return told !== undefined && head !== undefined && told !== head.generation
    })
    if (restored) return true
    const seen = Math.min(...profiles.map(({ id }) => deliveries.get(id)?.manifest.anchor.seq ?? 0))
    const later = await reads
      .selectFrom('journal')
      .select('seq')
      .where('seq', '>', seen)
      .where('changes_hash', 'is not', null)
      .limit(1)
      .executeTakeFirst()
    return later !== undefined
  }
}

/** A new profile is delivered for the first time as soon as its own time allows. */
const concernsProfiles = (event: FeedEvent): boolean =>
  event.kind === 'changes' &&
  event.touched.some(({ kind, change }) => kind === 'exportProfile' && change === 'created')

const concernsRegisters = (event: FeedEvent): boolean =>
  event.kind === 'changes' &&
  (event.all.some((kind) => shownKinds.has(kind)) ||
    event.touched.some(({ kind }) => shownKinds.has(kind)))
