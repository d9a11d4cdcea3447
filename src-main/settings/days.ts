import type { Kysely } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { followHandOver } from '#main/deliveries/followHandOver.ts'
import { followDeadlines } from '#main/notices/followDeadlines.ts'
import { isWorkingDay } from '#shared/calendar/workingDays.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { MovedDayRefusal } from '#shared/settings/contract.ts'
import { movedDaysKnown } from '#shared/settings/knownMovedDays.ts'
import type { DayOffInput, MovedDayInput, OfficeDays } from '#shared/settings/policies.ts'

/** The office's tables of days, in order of date. */
export async function findDays(db: Kysely<Tables>): Promise<OfficeDays> {
  const moved = await db.selectFrom('moved_day').selectAll().orderBy('from_day').execute()
  const off = await db.selectFrom('day_off').selectAll().orderBy('from_day').execute()
  return {
    moved: moved.map((row) => ({
      id: row.id,
      from: row.from_day,
      to: row.to_day,
      note: row.note,
    })),
    off: off.map((row) => ({
      id: row.id,
      from: row.from_day,
      until: row.until_day,
      name: row.name,
    })),
  }
}

/** What is due by working days is counted anew. */
async function followWorkingDays(work: Work): Promise<void> {
  await followHandOver(work, null)
  await followDeadlines(work)
}

export const addMovedDay: Command<
  { input: MovedDayInput },
  { id: string },
  MovedDayRefusal | CommonRefusal
> = {
  name: 'settings.addMovedDay',
  async run(work, { input }) {
    const { moved } = await findDays(work.db)
    if (!isWorkingDay(input.from, [])) return refuse({ reason: 'offAnyway', field: 'from' })
    if (isWorkingDay(input.to, [])) return refuse({ reason: 'workedAnyway', field: 'to' })
    if (moved.some(({ from }) => from === input.from)) {
      return refuse({ reason: 'dayMovedAlready', field: 'from' })
    }
    if (moved.some(({ to }) => to === input.to)) {
      return refuse({ reason: 'dayMovedAlready', field: 'to' })
    }
    const id = work.newId()
    await work.db
      .insertInto('moved_day')
      .values({ id, from_day: input.from, to_day: input.to, note: input.note })
      .execute()
    await followWorkingDays(work)
    return done({ id })
  },
}

/** Enters the moved days of a year that the program knows of, those left out that the table has. */
export const addKnownMovedDays: Command<{ year: number }, { count: number }, CommonRefusal> = {
  name: 'settings.addKnownMovedDays',
  async run(work, { year }) {
    const { moved } = await findDays(work.db)
    const missing = movedDaysKnown(year, moved)
    for (const { from, to } of missing) {
      await work.db
        .insertInto('moved_day')
        .values({ id: work.newId(), from_day: from, to_day: to, note: '' })
        .execute()
    }
    await followWorkingDays(work)
    return done({ count: missing.length })
  },
}

export const removeMovedDay: Command<{ id: string }, Record<string, never>, CommonRefusal> = {
  name: 'settings.removeMovedDay',
  records: ({ id }) => [`movedDay/${id}`],
  async run(work, { id }) {
    await work.db.deleteFrom('moved_day').where('id', '=', id).execute()
    await followWorkingDays(work)
    return done({})
  },
}

export const addDayOff: Command<{ input: DayOffInput }, { id: string }, CommonRefusal> = {
  name: 'settings.addDayOff',
  async run(work, { input }) {
    const id = work.newId()
    await work.db
      .insertInto('day_off')
      .values({ id, from_day: input.from, until_day: input.until, name: input.name })
      .execute()
    return done({ id })
  },
}

export const removeDayOff: Command<{ id: string }, Record<string, never>, CommonRefusal> = {
  name: 'settings.removeDayOff',
  records: ({ id }) => [`dayOff/${id}`],
  async run(work, { id }) {
    await work.db.deleteFrom('day_off').where('id', '=', id).execute()
    return done({})
  },
}
