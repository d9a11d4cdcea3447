import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { addSessions } from '#main/timetable/writeSessions.ts'
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
 * Enters the sessions of an open import as they were shown, judged once more against the timetable as
 * it is now. One that clashes by now, or all of them together over the remote share, and none is entered.
 */
export const importSessions = (
  session: ImportSession | null,
): Command<SessionsToImport, ImportedSessions, Refusal> => ({
  name: 'imports.sessions',
  async run(work, { rows }) {
    if (session?.list.as !== 'sessions') return refuse({ reason: 'importGone' })
    const { group, reading } = session.list
    const chosen = chosenRows(reading.judged, rows, sessionSight)
    const whose = { actor: actorOf(work), group }
    const now = await judgeSessions(work.db, reading.readings, whose, { pause: () => work.pause() })
    if (now.kind === 'cancelled') throw new Error('Within a command only its own pause cancels')
    const changed = refuseChanged(chosen, now.items)
    if (changed !== null) return changed

    const wanted = new Set(chosen.map(({ row }) => row))
    const fresh = now.items.filter(({ row, verdict }) => wanted.has(row) && verdict.kind === 'new')
    if (fresh.length === 0) return refuse({ reason: 'nothingToImport' })
    const planned = fresh.flatMap((row) => row.planned ?? [])
    const written = await addSessions(
      work,
      planned.map((one) => ({ ...one, id: work.newId() })),
    )
    if (!written.ok) return written
    await rememberPlan(work.db, 'sessions', reading.plan, work.now)
    return done({ created: written.value.count, unchanged: chosen.length - fresh.length })
  },
})
