import { type Kysely, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tables } from '#main/database/tables.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { longestPause } from '#shared/exports/rules.ts'
import { ExportManifest, WaitReason } from '#shared/exports/schema.ts'

/** Delivered jobs kept per profile. */
const kept = 20

/** A delivery that is asked for and not there yet. */
export interface OpenJob {
  id: string
  profile: string
  requestedBy: string
  tries: number
  noted: string | null
}

/**
 * The job whose turn it is, or null while all of them rest until their next try. One that would rest
 * longer than any pause was put aside while the PC's clock was wrong: it is tried now.
 */
export async function findDueJob(
  db: Kysely<Tables>,
  now: Temporal.Instant,
): Promise<OpenJob | null> {
  const job = await db
    .selectFrom('export_job')
    .select(['id', 'profile_id', 'requested_by', 'tries', 'noted'])
    .where('state', '=', 'waiting')
    .where((where) =>
      where.or([
        where('next_try_at', 'is', null),
        where('next_try_at', '<=', instantText(now)),
        where('next_try_at', '>', instantText(now.add({ seconds: longestPause }))),
      ]),
    )
    .orderBy('requested_at')
    .limit(1)
    .executeTakeFirst()
  return job === undefined
    ? null
    : {
        id: job.id,
        profile: job.profile_id,
        requestedBy: job.requested_by,
        tries: job.tries,
        noted: job.noted,
      }
}

export interface JobState {
  profile: string
  state: 'waiting' | 'running'
  since: string
  reason: WaitReason | null
  tries: number
  nextTryAt: string | null
}

/** What waits or runs, one job a profile at most. */
export async function findOpenJobs(db: Kysely<Tables>): Promise<JobState[]> {
  const jobs = await db
    .selectFrom('export_job')
    .select(['profile_id', 'state', 'requested_at', 'waiting_since', 'reason', 'tries'])
    .select('next_try_at')
    .where('state', '<>', 'delivered')
    .orderBy('requested_at')
    .execute()
  return jobs.map((job) => ({
    profile: job.profile_id,
    state: job.state === 'running' ? 'running' : 'waiting',
    since: job.waiting_since ?? job.requested_at,
    reason: job.reason === null ? null : WaitReason.catch('other').parse(job.reason),
    tries: job.tries,
    nextTryAt: job.next_try_at,
  }))
}

/** The last delivery of every profile that had one. */
export async function findLastDeliveries(
  db: Kysely<Tables>,
): Promise<Map<string, { job: string; at: string; manifest: ExportManifest }>> {
  const jobs = await db
    .selectFrom('export_job')
    .select(['id', 'profile_id', 'finished_at', 'manifest'])
    .where('state', '=', 'delivered')
    // In the order they were asked for, whatever the PC's clock said then.
    .orderBy(sql`rowid`)
    .execute()
  const last = new Map<string, { job: string; at: string; manifest: string }>()
  for (const { id: job, profile_id: profile, finished_at: at, manifest } of jobs) {
    if (at !== null && manifest !== null) last.set(profile, { job, at, manifest })
  }
  return new Map(
    [...last].map(([profile, { job, at, manifest }]) => [
      profile,
      { job, at, manifest: ExportManifest.parse(JSON.parse(manifest)) },
    ]),
  )
}

/** Removes all but the newest delivered jobs of a profile: the journal remembers the rest. */
export async function forgetOldJobs(db: Kysely<Tables>, profile: string): Promise<void> {
  await sql`delete from export_job where profile_id = ${profile} and state = 'delivered'
    and id not in (select id from export_job where profile_id = ${profile} and state = 'delivered'
      order by rowid desc limit ${kept})`.execute(db)
}
