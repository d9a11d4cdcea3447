import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { newestOf } from '#shared/backups/rules.ts'
import type { ExportProfile, OutboxState, WaitReason } from '#shared/exports/schema.ts'
import { findLastDeliveries, findOpenJobs, type JobState } from './jobs.ts'
import type { Outbox } from './outbox.ts'
import { findProfiles } from './profiles.ts'

/** All profiles with the state of their post. They belong to the office as a whole, so there is no scope within. */
export async function listProfiles(
  db: Kysely<Tables>,
  outbox: Pick<Outbox, 'progressOf'>,
): Promise<ExportProfile[]> {
  const jobs = new Map((await findOpenJobs(db)).map((job) => [job.profile, job]))
  const deliveries = await findLastDeliveries(db)
  return (await findProfiles(db)).map((profile) => {
    const delivery = deliveries.get(profile.id)
    const job = jobs.get(profile.id)
    return {
      ...profile,
      outbox: job === undefined ? { kind: 'idle' } : stateOf(job, outbox),
      lastDelivery:
        delivery === undefined
          ? null
          : {
              at: delivery.at,
              anchor: delivery.manifest.anchor,
              files: delivery.manifest.files.filter(({ kind }) => kind !== 'sheet'),
              sheets: delivery.manifest.files.filter(({ kind }) => kind === 'sheet').length,
              removedAt: delivery.manifest.removedAt ?? null,
            },
    }
  })
}

function stateOf(job: JobState, outbox: Pick<Outbox, 'progressOf'>): OutboxState {
  if (job.state === 'running') {
    return { kind: 'running', ...(outbox.progressOf(job.profile) ?? { done: 0, total: 0 }) }
  }
  const { since, reason, tries, nextTryAt } = job
  return { kind: 'waiting', since, reason, tries, nextTryAt }
}

/**
 * How the share is, in one line.
 * @param now UTC text; a delivery dated later was made while the PC's clock was wrong
 */
export async function findShareState(
  db: Kysely<Tables>,
  now: string,
): Promise<{
  profiles: number
  waiting: number
  since: string | null
  reason: WaitReason | null
  lastDelivered: string | null
}> {
  const { profiles } = await db
    .selectFrom('export_profile')
    .select((expression) => expression.fn.countAll<number>().as('profiles'))
    .executeTakeFirstOrThrow()
  const deliveries = [...(await findLastDeliveries(db)).values()]
  const last = newestOf(
    deliveries.toSorted((one, other) => (one.at < other.at ? 1 : -1)),
    now,
  )
  // A delivery that was not tried yet is on its way; it waits once its folder refused it.
  const stuck = (await findOpenJobs(db))
    .filter(({ reason }) => reason !== null)
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
  return {
    profiles,
    waiting: stuck.length,
    since: stuck[0]?.since ?? null,
    reason: stuck[0]?.reason ?? null,
    lastDelivered: last?.at ?? null,
  }
}
