import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { findGroup } from '#main/courses/groups.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { moveEquipmentAlong, previewEquipmentMove } from '#main/equipment/groupMove.ts'
import { findUngrouped } from '#main/equipment/ungrouped.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { GroupMove, MovePreview, MoveRefusal } from '#shared/timetable/contract.ts'
import { whyOff } from '#shared/timetable/daysOff.ts'
import type { ChangeGrounds, SessionTime } from '#shared/timetable/schema.ts'
import { groundsOf } from './chosenSessions.ts'
import { clashesOf, tellClashes } from './clashes.ts'
import { findCalendar } from './patterns.ts'
import { findStandingOf, type StandingSession } from './plan.ts'
import { changeSessions } from './writeSessions.ts'

/** What moving a group would touch; null where it is not there for the actor. */
export async function previewMove(
  db: Kysely<Tables>,
  move: GroupMove,
  actor: Actor,
  today: CivilDate,
): Promise<MovePreview | null> {
  const group = await findGroup(db, move.group, actor)
  if (group === null) return null
  const calendar = await findCalendar(db)
  const { sessions, lastStaying } = await findToMove(db, move)
  const moves = sessions.map((before) => ({
    before,
    after: { ...before, day: addDays(before.day, move.days) },
  }))
  const moved = moves.map(({ after }) => after)
  const version = await db
    .selectFrom('timetable_version')
    .select('id')
    .where('group_id', '=', move.group)
    .executeTakeFirst()
  const after = movedDates(group, move, lastStaying)
  return {
    sessions: moves.map(({ before, after }) => ({
      id: before.id,
      before: timeOf(before),
      after: timeOf(after),
      off: whyOff(after.day, calendar),
    })),
    before: { startsOn: group.startsOn, endsOn: group.endsOn },
    after,
    participants: group.enrolled,
    published: version !== undefined,
    sheets: await sheetsOf(db, move.group),
    ...(await tiedTo(
      db,
      sessions.map(({ id }) => id),
    )),
    clashes: await tellClashes(db, await clashesOf(db, moved), actor),
    equipment: await previewEquipmentMove(
      { db, actor },
      { ...move, fromItsStart: movesFromStart(group, move), endsOn: after.endsOn },
      today,
    ),
  }
}

/** How many participants of a group have a valid information sheet: it tells the dates and the sessions. */
async function sheetsOf(db: Kysely<Tables>, group: string): Promise<number> {
  const { count } = await db
    .selectFrom('paper')
    .select(({ fn }) => fn.count<number>('person_id').distinct().as('count'))
    .where('group_id', '=', group)
    .where('kind', '=', 'informationSheet')
    .where('state', '=', 'valid')
    .executeTakeFirstOrThrow()
  return count
}

/** What stands or falls with the day of these sessions: deliveries on their way, and requests to record them. */
async function tiedTo(
  db: Kysely<Tables>,
  sessions: readonly string[],
): Promise<{ deliveries: number; requests: number }> {
  const deliveries = await db
    .selectFrom('delivery')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql<boolean>`session_id in ${idList(sessions)}`)
    .where('status', 'in', openDeliveries)
    .executeTakeFirstOrThrow()
  const requests = await db
    .selectFrom('recording_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql<boolean>`session_id in ${idList(sessions)}`)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { deliveries: deliveries.count, requests: requests.count }
}

/** States of a delivery that has not reached whom it is for. */
const openDeliveries = ['draft', 'packed', 'handedOver', 'inTransit', 'ready', 'returning'] as const

/** Moves a group's planned sessions from a day on, its dates and its reservations with them, in one step. */
export const moveGroup: Command<
  GroupMove & { grounds: ChangeGrounds },
  { count: number; reservations: number; stuck: number },
  MoveRefusal | CommonRefusal
> = {
  name: 'timetable.moveGroup',
  records: ({ group }) => [`group/${group}`],
  async run(work, { grounds, ...move }) {
    const group = await findGroup(work.db, move.group, actorOf(work))
    if (group === null) throw new Error(`The group ${move.group} was let in and is not there`)
    const { sessions, lastStaying } = await findToMove(work.db, move)
    const { startsOn, endsOn } = movedDates(group, move, lastStaying)
    const stays = startsOn === group.startsOn && endsOn === group.endsOn
    if (stays && sessions.length === 0) return refuse({ reason: 'nothingToMove' })
    const along = { groups: [group.id], people: null }
    // Before it has its new days: what names no group is known by the days that it touches.
    const ungrouped = await findUngrouped(work.db, along, work.today)
    if (!stays) {
      await work.db
        .updateTable('study_group')
        .set({ starts_on: startsOn, ends_on: endsOn, revision: group.revision + 1 })
        .where('id', '=', group.id)
        .execute()
    }
    const changed = await changeSessions(work, sessions, (session) => ({
      ...session,
      ...groundsOf(session, grounds),
      day: addDays(session.day, move.days),
    }))
    if (!changed.ok) return changed
    const fromItsStart = movesFromStart(group, move)
    const going = { ...move, fromItsStart, endsOn }
    const { moved, stuck } = await moveEquipmentAlong(work, going, ungrouped)
    return done({ ...changed.value, reservations: moved, stuck })
  },
}

/** The planned sessions that move, and the day of the last one that stays where it is. */
async function findToMove(
  db: Kysely<Tables>,
  { group, from }: GroupMove,
): Promise<{ sessions: StandingSession[]; lastStaying: CivilDate | null }> {
  const planned = (await findStandingOf(db, group)).filter(({ state }) => state === 'planned')
  const sessions = planned.filter(({ day }) => day >= from)
  const staying = planned.filter(({ day }) => day < from)
  return { sessions, lastStaying: latest(staying.map(({ day }) => day)) }
}

/**
 * Dates of a group before the day from which it moves stay; the others go along. A group that moves
 * back does not end before a session that stays, nor before it starts.
 */
const movedDates = (
  { startsOn, endsOn }: { startsOn: CivilDate | null; endsOn: CivilDate | null },
  { from, days }: GroupMove,
  lastStaying: CivilDate | null,
) => {
  const moved = (date: CivilDate): CivilDate => (date < from ? date : addDays(date, days))
  const starts = startsOn === null ? null : moved(startsOn)
  const ends = endsOn === null ? null : latest([moved(endsOn), lastStaying, starts])
  return { startsOn: starts, endsOn: ends }
}

const latest = (days: readonly (CivilDate | null)[]): CivilDate | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)

/** Whether nothing of the group is left before the day from which it moves. */
const movesFromStart = ({ startsOn }: { startsOn: CivilDate | null }, { from }: GroupMove) =>
  startsOn === null || startsOn >= from

const timeOf = ({ day, from, to }: SessionTime): SessionTime => ({ day, from, to })
