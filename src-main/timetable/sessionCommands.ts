import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { SessionRefusal } from '#shared/timetable/contract.ts'
import type { SessionInput } from '#shared/timetable/schema.ts'
import { findSession } from './findSessions.ts'
import { findStanding } from './plan.ts'
import { addSessions, changeSessions } from './writeSessions.ts'

type Refusal = SessionRefusal | CommonRefusal

/** Enters one session of a group. */
export const createSession: Command<{ input: SessionInput }, { id: string }, Refusal> = {
  name: 'timetable.createSession',
  records: ({ input }) => [`group/${input.groupId}`],
  async run(work, { input }) {
    const id = work.newId()
    const written = await addSessions(work, [{ ...input, id, state: 'planned' }])
    return written.ok ? done({ id }) : written
  },
}

/** Changes a session as the window saw it; it stays with its group. */
export const updateSession: Command<
  { id: string; revision: number; input: SessionInput },
  { revision: number },
  Refusal
> = {
  name: 'timetable.updateSession',
  records: ({ id }) => [`session/${id}`],
  async run(work, { id, revision, input }) {
    const [standing] = await findStanding(work.db, [id])
    if (standing === undefined) throw new Error(`The session ${id} was let in and is not there`)
    if (standing.revision !== revision) {
      const current = await findSession(work.db, id, actorOf(work))
      return refuse({ reason: 'changedMeanwhile', revision: standing.revision, current })
    }
    const { groupId, state } = standing
    const written = await changeSessions(work, [standing], () => ({ ...input, id, groupId, state }))
    return written.ok ? done({ revision: revision + written.value.count }) : written
  },
}
