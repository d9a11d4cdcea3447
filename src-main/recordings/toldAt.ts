import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, startOfRigaDay } from '#shared/calendar/rigaTime.ts'
import { reportedInTime } from '#shared/recordings/eligibility.ts'
import type { RequestInput } from '#shared/recordings/schema.ts'
import { startOf } from './moments.ts'

/** When somebody told of it; of a day whose hour nobody knows the last moment at which it can have been. */
export interface ToldAt {
  reportedAt: string
  hourKnown: boolean
}

/**
 * When a request was told: without an hour it goes by the report of absence that it follows from, where of
 * that, too, the day alone is known.
 * @returns null where nothing tells the hour
 */
export async function findToldAt(
  db: Kysely<Tables>,
  { reportedAt: told, absence }: Pick<RequestInput, 'reportedAt' | 'absence'>,
  now: string,
): Promise<ToldAt | null> {
  if (told === null) return { reportedAt: now, hourKnown: true }
  const { day, time } = told
  if (time !== null) return { reportedAt: startOf(day, time), hourKnown: true }
  const { rows } = await sql<{ at: string }>`select reported_at as at from absence
    where id = ${absence} and hour_known = 0`.execute(db)
  const [known] = rows
  return known === undefined || rigaDateOf(known.at) !== day
    ? null
    : { reportedAt: known.at, hourKnown: false }
}

/** Whether it hangs on an hour that nobody knows if it was told in time. */
export const hangsOnHour = (
  { reportedAt, hourKnown }: ToldAt,
  firstSessionAt: string,
  minimumNotice: number,
): boolean => {
  if (hourKnown) return false
  const dayBegan = instantText(startOfRigaDay(rigaDateOf(reportedAt)))
  const inTime = (at: string) => reportedInTime({ reportedAt: at, firstSessionAt }, minimumNotice)
  return inTime(dayBegan) && !inTime(reportedAt)
}

/**
 * Whether the hour is known at which a request was told: it has that of its report of absence, or one of its
 * own. The last second of a day was typed by nobody; it stays after the absence is told anew of another day.
 */
export const isHourKnown = sql<number>`not (recording_request.absence_id is not null and (
  recording_request.reported_at like '%:59:59.000Z'
  or exists (select 1 from absence
    where absence.id = recording_request.absence_id and absence.hour_known = 0
    and absence.reported_at = recording_request.reported_at)))`
