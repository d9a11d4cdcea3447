import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { beforeDispatch } from '#shared/deliveries/status.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { SessionRefusal, SubstituteRefusal } from '#shared/timetable/contract.ts'
import type { ChangeGrounds, Place, SessionsOf, SessionState } from '#shared/timetable/schema.ts'
import { sessionList } from './list.ts'
import { findStanding, type StandingSession } from './plan.ts'
import { changeSessions } from './writeSessions.ts'

/** The rows of a list of sessions that somebody chose. */
export interface Chosen {
  of: SessionsOf
  selection: Selection
}
type WithGrounds = Chosen & { grounds: ChangeGrounds }
type Count = { count: number }
type Refusal = SessionRefusal | CommonRefusal

/** The chosen sessions as they stand, as far as the actor may see them. */
export async function findChosen(
  work: Work,
  { of, selection }: Chosen,
): Promise<StandingSession[]> {
  const ids = await idsSelected(sessionList(of), work.db, selection, actorOf(work))
  return findStanding(work.db, ids)
}

/** What cancelling the chosen sessions would touch. */
export async function previewCancel(
  db: Kysely<Tables>,
  { of, selection }: Chosen,
  actor: Actor,
): Promise<{ deliveries: number }> {
  const ids = await idsSelected(sessionList(of), db, selection, actor)
  const { count } = await db
    .selectFrom('delivery')
    .innerJoin('session', 'session.id', 'delivery.session_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql<boolean>`session.id in ${idList(ids)}`)
    .where('session.state', '=', 'planned')
    .where('delivery.status', 'in', [...beforeDispatch])
    .executeTakeFirstOrThrow()
  return { deliveries: count }
}

const planned = ({ state }: StandingSession): boolean => state === 'planned'

/** Cancels sessions: they stay in the timetable, marked. */
export const cancelSessions: Command<WithGrounds, Count, Refusal> = {
  name: 'timetable.cancelSessions',
  run: (work, asked) => changeState(work, asked, 'cancelled'),
}

/** Sessions that were cancelled are held after all, if nothing has taken their place. */
export const restoreSessions: Command<WithGrounds, Count, Refusal> = {
  name: 'timetable.restoreSessions',
  run: (work, asked) => changeState(work, asked, 'planned'),
}

async function changeState(work: Work, asked: WithGrounds, state: SessionState) {
  const sessions = (await findChosen(work, asked)).filter((session) => session.state !== state)
  return changeSessions(work, sessions, (session) => ({
    ...session,
    ...groundsOf(session, asked.grounds),
    state,
  }))
}

/** Moves sessions by days, to other times, or both; cancelled ones stay where they were. */
export const moveSessions: Command<
  WithGrounds & { days: number; from: string | null; to: string | null },
  Count,
  Refusal
> = {
  name: 'timetable.moveSessions',
  async run(work, { days, from, to, grounds, ...chosen }) {
    const sessions = (await findChosen(work, chosen)).filter(planned)
    if (sessions.some((session) => (from ?? session.from) >= (to ?? session.to))) {
      return refuse({ reason: 'timesReversed' })
    }
    return changeSessions(work, sessions, (session) => ({
      ...session,
      ...groundsOf(session, grounds),
      day: days === 0 ? session.day : addDays(session.day, days),
      from: from ?? session.from,
      to: to ?? session.to,
    }))
  },
}

/** Gives sessions another room or link. */
export const changePlace: Command<WithGrounds & { place: Place }, Count, Refusal> = {
  name: 'timetable.changePlace',
  async run(work, { place, grounds, ...chosen }) {
    const sessions = (await findChosen(work, chosen)).filter(planned)
    return changeSessions(work, sessions, (session) => ({
      ...session,
      ...groundsOf(session, grounds),
      ...place,
    }))
  },
}

/** A teacher is ill, a substitute takes the sessions; where the substitute teaches too, only one leaves. */
export const replaceTeacher: Command<
  WithGrounds & { from: string | null; to: string },
  Count,
  SubstituteRefusal | CommonRefusal
> = {
  name: 'timetable.replaceTeacher',
  records: ({ to }) => [`person/${to}`],
  async run(work, { from, to, grounds, ...chosen }) {
    const sessions = (await findChosen(work, chosen)).filter(
      (session) => planned(session) && (from === null || session.teachers.includes(from)),
    )
    if (sessions.length === 0) return refuse({ reason: 'notTheirs' })
    return changeSessions(work, sessions, (session) => ({
      ...session,
      ...groundsOf(session, grounds),
      teachers:
        from === null
          ? [to]
          : [...new Set(session.teachers.map((each) => (each === from ? to : each)))],
    }))
  },
}

/** What a change rests on; where nothing new is named, what was named before stays. */
export const groundsOf = (session: ChangeGrounds, asked: ChangeGrounds): ChangeGrounds => ({
  orderNumber: asked.orderNumber === '' ? session.orderNumber : asked.orderNumber,
  // A new order without a date has none; a date by itself is that of the order named before.
  orderDate:
    asked.orderNumber === '' && asked.orderDate === null ? session.orderDate : asked.orderDate,
  overrideReason: asked.overrideReason === '' ? session.overrideReason : asked.overrideReason,
})
