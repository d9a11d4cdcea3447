import { ORPCError } from '@orpc/server'
import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { findHistory } from '#main/journal/history.ts'
import { pageOf } from '#main/lists/page.ts'
import { restrictedNow } from '#main/people/restricted.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { OutgoingRefusal } from '#shared/timetable/contract.ts'
import type { SessionsOf } from '#shared/timetable/schema.ts'
import {
  cancelSessions,
  changePlace,
  moveSessions,
  previewCancel,
  replaceTeacher,
  restoreSessions,
} from './chosenSessions.ts'
import { findGroupHours } from './courseHours.ts'
import { findSession, findSessions } from './findSessions.ts'
import { sessionList } from './list.ts'
import { findModulesOf } from './modules.ts'
import { moveGroup, previewMove } from './moveGroup.ts'
import { createPattern, previewPattern } from './patterns.ts'
import { findRemovals, forgetRemoval, noteRemoval, updateRemoval } from './removals.ts'
import { removeSessions } from './removeSessions.ts'
import { findRooms } from './rooms.ts'
import { createSession, updateSession } from './sessionCommands.ts'
import { makeCalendarFile, makeWebPage } from './timetableOut.ts'
import { printTimetable } from './timetablePaper.ts'

const os = procedures.timetable

/** Most sessions that a calendar shows of one period. */
const mostShown = 2000

/** The group or person whose sessions are asked for must be there for the actor. */
async function requireOwner(
  context: AdmittedContext,
  of: SessionsOf,
  path: readonly string[],
): Promise<void> {
  if (of.kind === 'all' || of.kind === 'room') return
  const record = of.kind === 'group' ? `group/${of.group}` : `person/${of.person}`
  const visible = await context.services.visibility.allVisible([record], context.actor)
  if (!visible) await notFound(context, path.join('.'))
}

/**
 * Nothing goes out of the office about somebody whose data is restricted (GDPR 18), by nobody. Whoever may
 * see them is told why; to others they are not there.
 */
async function whyKept(
  context: AdmittedContext,
  of: SessionsOf,
  path: readonly string[],
): Promise<{ ok: false; refusal: OutgoingRefusal } | null> {
  await requireOwner(context, of, path)
  if (of.kind !== 'teacher' && of.kind !== 'participant') return null
  const restricted = await restrictedNow(context.services.reads, of.person)
  return restricted ? { ok: false, refusal: { reason: 'restricted' } } : null
}

export const timetableRouter = {
  listSessions: os.listSessions.handler(async ({ input, context, path }) => {
    await requireOwner(context, input.of, path)
    return pageOf(sessionList(input.of), context.services.reads, input.list, context.actor)
  }),
  sessionsBetween: os.sessionsBetween.handler(async ({ input, context, path }) => {
    await requireOwner(context, input.of, path)
    const { reads } = context.services
    const { of, period } = input
    const found = await findSessions(reads, of, context.actor, { period, limit: mostShown + 1 })
    return { sessions: found.slice(0, mostShown), more: found.length > mostShown }
  }),
  getSession: os.getSession.handler(async ({ input, context }) => {
    const session = await findSession(context.services.reads, input.id, context.actor)
    return session ?? notFound(context, 'timetable.getSession')
  }),
  calendarFile: os.calendarFile.handler(async ({ input, context, path }) => {
    const kept = await whyKept(context, input.of, path)
    if (kept !== null) return kept
    const { reads, clock } = context.services
    return {
      ok: true as const,
      ...(await makeCalendarFile(reads, input, context.actor, clock.now())),
    }
  }),
  timetablePaper: os.timetablePaper.handler(async ({ input, context, path, signal }) => {
    const kept = await whyKept(context, input.of, path)
    if (kept !== null) return kept
    const pdf = await printTimetable(context, input, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (pdf === null) throw new ORPCError('CLIENT_CLOSED_REQUEST')
    return {
      ok: true as const,
      pdf: new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }),
    }
  }),
  webPage: os.webPage.handler(async ({ input, context, path }) => {
    await requireOwner(context, { kind: 'group', group: input.group }, path)
    const { reads, clock } = context.services
    return makeWebPage(reads, input, context.actor, clock.now())
  }),
  sessionHistory: os.sessionHistory.handler(async ({ input, context }) => {
    const { reads, visibility } = context.services
    const record = `session/${input.id}`
    const visible = await visibility.allVisible([record], context.actor)
    return visible
      ? findHistory(reads, record, { actor: context.actor, visibility })
      : notFound(context, 'timetable.sessionHistory')
  }),
  removalsOfSession: os.removalsOfSession.handler(async ({ input, context, path }) => {
    await requireVisible(context, `session/${input.session}`, path)
    const of = sql<boolean>`session_removal.session_id = ${input.session}`
    return findRemovals(context.services.reads, of, context.actor)
  }),
  removalsOfPerson: os.removalsOfPerson.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    const of = sql<boolean>`session_removal.person_id = ${input.person}`
    return findRemovals(context.services.reads, of, context.actor)
  }),
  noteRemoval: os.noteRemoval.handler(runCommand(noteRemoval)),
  updateRemoval: os.updateRemoval.handler(runCommand(updateRemoval)),
  forgetRemoval: os.forgetRemoval.handler(runCommand(forgetRemoval)),
  findRooms: os.findRooms.handler(({ input, context }) =>
    findRooms(context.services.reads, input, context.actor),
  ),
  modulesOf: os.modulesOf.handler(async ({ input, context, path }) => {
    await requireOwner(context, { kind: 'group', group: input.group }, path)
    return findModulesOf(context.services.reads, input.group)
  }),
  groupHours: os.groupHours.handler(async ({ input, context, path }) => {
    await requireVisible(context, `course/${input.course}`, path)
    return findGroupHours(context.services.reads, input.course, context.actor)
  }),

  createSession: os.createSession.handler(runCommand(createSession)),
  updateSession: os.updateSession.handler(runCommand(updateSession)),
  previewCancel: os.previewCancel.handler(async ({ input, context, path }) => {
    await requireOwner(context, input.of, path)
    return previewCancel(context.services.reads, input, context.actor)
  }),
  cancelSessions: os.cancelSessions.handler(runCommand(cancelSessions)),
  restoreSessions: os.restoreSessions.handler(runCommand(restoreSessions)),
  removeSessions: os.removeSessions.handler(runCommand(removeSessions)),
  moveSessions: os.moveSessions.handler(runCommand(moveSessions)),
  changePlace: os.changePlace.handler(runCommand(changePlace)),
  replaceTeacher: os.replaceTeacher.handler(runCommand(replaceTeacher)),

  previewPattern: os.previewPattern.handler(async ({ input, context }) => {
    const preview = await previewPattern(context.services.reads, input.input, context.actor)
    return preview ?? notFound(context, 'timetable.previewPattern')
  }),
  createPattern: os.createPattern.handler(runCommand(createPattern)),
  previewMove: os.previewMove.handler(async ({ input, context }) => {
    const { reads, clock } = context.services
    const preview = await previewMove(reads, input, context.actor, todayInRiga(clock))
    return preview ?? notFound(context, 'timetable.previewMove')
  }),
  moveGroup: os.moveGroup.handler(runCommand(moveGroup)),
}
