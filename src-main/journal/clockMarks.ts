import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { clockTolerance, type KnownTime } from '#shared/calendar/clockJump.ts'
import { ClockTrouble } from '#shared/journal/schema.ts'

/** What the journal notes of the PC's clock: that it can't be right, that it is again, that somebody says so. */
export type ClockMark = 'clock.changed' | 'clock.right' | 'clock.accepted'

/** `latest`: the latest instant (epoch ms) that the clock has shown or should have, so that ids never go back. */
const About = z.object({ latest: z.number() })

/** What the journal remembers of the time. */
export interface RememberedTime {
  known: Omit<KnownTime, 'elapsed'>
  trouble: ClockTrouble | null
  latest: number
}

/**
 * The time as far as the journal knows: not before its newest entry. A clock that was wrong when the
 * office was closed is still wrong unless it was set meanwhile.
 */
export async function rememberTime(db: Kysely<Tables>): Promise<RememberedTime> {
  const newest = await db
    .selectFrom('journal')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const mark = await db
    .selectFrom('journal')
    .select(['action', 'about'])
    // As text, so that SQLite sees that the index of these entries is enough.
    .where(sql<boolean>`kind = 'office'`)
    .where('action', 'in', ['clock.changed', 'clock.right', 'clock.accepted'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const from = newest === undefined ? Number.NEGATIVE_INFINITY : Date.parse(newest.at)
  const about: unknown = mark === undefined ? null : JSON.parse(mark.about)
  const latest = Math.max(from, about === null ? from : About.parse(about).latest)
  if (mark?.action !== 'clock.changed') {
    return { known: { from, until: Number.POSITIVE_INFINITY }, trouble: null, latest }
  }
  const trouble = ClockTrouble.parse(about)
  const until =
    trouble.kind === 'back'
      ? Number.POSITIVE_INFINITY
      : // Unless it shows less than what it jumped to.
        Date.parse(trouble.found) - 2 * clockTolerance
  return { known: { from: Date.parse(trouble.expected), until }, trouble, latest }
}
