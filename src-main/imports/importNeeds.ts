import { actorOf } from '#main/courses/actorOf.ts'
import { isArchived } from '#main/courses/checkedPeople.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { writeAnswer } from '#main/equipment/noteNeeds.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ImportedNeedsCounts, ImportRefusal, NeedsToImport } from '#shared/imports/contract.ts'
import { refuseChanged } from './changedRows.ts'
import { judgeNeeds } from './judgeNeeds.ts'
import { needSight } from './listNeedRows.ts'
import { rememberPlan } from './mappings.ts'
import { chosenRows } from './matchingRows.ts'
import type { ImportSession } from './session.ts'

/** Answers after which others have their turn. */
const answersBetweenPauses = 100

/**
 * Notes the answers of an open import as they were shown, judged once more against what participants
 * have said by now: when one of them has become something else, nothing is written.
 */
export const importNeeds = (
  session: ImportSession | null,
): Command<NeedsToImport, ImportedNeedsCounts, ImportRefusal | CommonRefusal> => ({
  name: 'imports.needs',
  records: ({ group }) => [`group/${group}`],
  async run(work, { rows, group }) {
    if (session?.list.as !== 'needs' || session.list.group !== group) {
      return refuse({ reason: 'importGone' })
    }
    if (await isArchived(work, group)) return refuse({ reason: 'groupArchived' })
    const { reading } = session.list
    const chosen = chosenRows(reading.judged, rows, needSight)
    const now = await judgeNeeds(
      work.db,
      reading.readings,
      { group, actor: actorOf(work) },
      { pause: () => work.pause() },
    )
    if (now.kind === 'cancelled') throw new Error('Within a command only its own pause cancels')
    const changed = refuseChanged(chosen, now.items)
    if (changed !== null) return changed

    const wanted = new Set(chosen.map(({ row }) => row))
    const written = now.items.filter(({ row, planned }) => wanted.has(row) && planned.length > 0)
    const answers = written.flatMap(({ planned }) => planned)
    if (answers.length === 0) return refuse({ reason: 'nothingToImport' })
    for (const [place, { person, kind, answer }] of answers.entries()) {
      await writeAnswer(work, { group, person, kind, answer })
      if (place % answersBetweenPauses === 0) {
        await work.pause({ done: place, total: answers.length })
      }
    }
    await rememberPlan(work.db, 'needs', reading.plan, work.now)
    return done({
      people: written.length,
      answers: answers.length,
      unchanged: chosen.length - written.length,
    })
  },
})
