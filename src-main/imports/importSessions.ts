import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { findStanding, type PlannedSession } from '#main/timetable/plan.ts'
import { addSessions, changeSessions } from '#main/timetable/writeSessions.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type {
  ImportedSessions,
  SessionsImportRefusal,
  SessionsToImport,
} from '#shared/imports/contract.ts'
import { refuseChanged } from './changedRows.ts'
import { judgeSessions } from './judgeSessions.ts'
import { sessionSight } from './listSessionRows.ts'
import { rememberPlan } from './mappings.ts'
import { chosenRows } from './matchingRows.ts'
import type { ImportSession } from './session.ts'

type Refusal = SessionsImportRefusal | CommonRefusal

/**
 * Enters and updates the sessions of an open import as they were shown, judged once more against the timetable as
 * it is now. One that clashes by now, or all of them together over the remote share, and none is entered.
 */
export const importSessions = (
  session: ImportSession | null,
): Command<SessionsToImport, ImportedSessions, Refusal> => ({
  name: 'imports.sessions',
  async run(work, { rows, overrideReason }) {
    if (session?.list.as !== 'sessions') return refuse({ reason: 'importGone' })
    const { group, reading } = session.list
    const chosen = chosenRows(reading.judged, rows, sessionSight)
    const whose = { actor: actorOf(work), group }
    const now = await judgeSessions(work.db, reading.readings, whose, { pause: () => work.pause() })
    if (now.kind === 'cancelled') throw new Error('Within a command only its own pause cancels')
    const otherwise = refuseChanged(chosen, now.items)
    if (otherwise !== null) return otherwise

    const wanted = new Set(chosen.map(({ row }) => row))
    const rowsNow = now.items.filter(({ row }) => wanted.has(row))
    const ofKind = (kind: 'new' | 'update') =>
      rowsNow.flatMap(({ verdict, planned }) =>
        verdict.kind === kind && planned !== null ? [reasoned(planned, overrideReason)] : [],
      )
    const [fresh, updates] = [ofKind('new'), ofKind('update')]
    if (fresh.length + updates.length === 0) return refuse({ reason: 'nothingToImport' })
    const changed = await writeUpdates(work, updates)
    if (!changed.ok) return changed
    const written = await addSessions(
      work,
      fresh.map((one) => ({ ...one, id: work.newId() })),
    )
    if (!written.ok) return written
    await rememberPlan(work.db, 'sessions', reading.plan, work.now)
    const unchanged = chosen.length - fresh.length - updates.length
    return done({ created: fresh.length, updated: updates.length, unchanged })
  },
})

/** A session of an import that goes over the remote share says why, each for itself. */
const reasoned = (session: PlannedSession, overrideReason: string): PlannedSession =>
  overrideReason === '' || session.mode !== 'remote' || session.moduleId === null
    ? session
    : { ...session, overrideReason }

/** Writes sessions that stand as rows of the list tell them now. */
async function writeUpdates(work: Work, updates: readonly PlannedSession[]) {
  const after = new Map(updates.map((session) => [session.id, session]))
  const standing = await findStanding(work.db, [...after.keys()])
  return changeSessions(work, standing, (session) => after.get(session.id) ?? session)
}
