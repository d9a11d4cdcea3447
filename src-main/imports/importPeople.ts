import { actorOf } from '#main/courses/actorOf.ts'
import { enrolPeople } from '#main/courses/enrol.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertImported, updateImported } from '#main/people/importing.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ImportedPeople, ImportRefusal, PeopleToImport } from '#shared/imports/contract.ts'
import { refuseChanged } from './changedRows.ts'
import { judgePeople, type JudgedPerson } from './judgePeople.ts'
import { personSight } from './listRows.ts'
import { rememberPlan } from './mappings.ts'
import { chosenRows } from './matchingRows.ts'
import type { ImportSession } from './session.ts'

type Refusal = ImportRefusal | CommonRefusal

/** Rows after which others have their turn while people are changed one by one. */
const updatesBetweenPauses = 10

/**
 * Writes the rows of an open import as they were shown. Each is judged once more against the register
 * as it is now: when one of them has become something else, nothing is written and those rows are told.
 */
export const importPeople = (
  session: ImportSession | null,
): Command<PeopleToImport, ImportedPeople, Refusal> => ({
  name: 'imports.people',
  records: ({ group }) => (group === null ? [] : [`group/${group}`]),
  async run(work, { rows, group }) {
    if (session?.list.as !== 'people') return refuse({ reason: 'importGone' })
    const { reading } = session.list
    const chosen = chosenRows(reading.judged, rows, personSight)
    const now = await judgePeople(work.db, reading.readings, actorOf(work), {
      pause: () => work.pause(),
    })
    if (now.kind === 'cancelled') throw new Error('Within a command only its own pause cancels')
    const changed = refuseChanged(chosen, now.items)
    if (changed !== null) return changed
    const created = chosen.filter(({ verdict }) => verdict.kind === 'new')
    const updates = chosen.flatMap(({ value, verdict }) =>
      verdict.kind === 'update' ? [{ id: verdict.id, value, changes: verdict.changes }] : [],
    )
    const unchanged = chosen.flatMap(({ verdict }) =>
      verdict.kind === 'unchanged' ? [verdict.id] : [],
    )
    const writes = created.length + updates.length
    if (writes === 0 && (group === null || unchanged.length === 0))
      return refuse({ reason: 'nothingToImport' })
    if (group !== null && (await isArchived(work, group)))
      return refuse({ reason: 'groupArchived' })

    const values = created.map(({ value }) => value)
    const ids = await insertImported(work, values, (written) =>
      work.pause({ done: written, total: writes }),
    )
    for (const [place, update] of updates.entries()) {
      if (!(await updateImported(work, update)))
        return refuse({ reason: 'rowsChanged', count: 1, rows: rowsOf(chosen, update.id) })
      if (place % updatesBetweenPauses === 0)
        await work.pause({ done: created.length + place, total: writes })
    }
    const people = [...ids, ...updates.map(({ id }) => id), ...unchanged]
    const enrolled = group === null ? nobody : await enrol(work, group, people)
    await rememberPlan(work.db, 'people', reading.plan, work.now)
    return done({
      created: ids.length,
      updated: updates.length,
      unchanged: unchanged.length,
      ...enrolled,
    })
  },
})

const rowsOf = (chosen: readonly JudgedPerson[], id: string): number[] =>
  chosen
    .filter(({ verdict }) => verdict.kind === 'update' && verdict.id === id)
    .map(({ row }) => row)

async function isArchived(work: Work, group: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('study_group')
    .select('archived_at')
    .where('id', '=', group)
    .executeTakeFirstOrThrow()
  return found.archived_at !== null
}

type Enrolled = Pick<ImportedPeople, 'enrolled' | 'waiting' | 'notConfirmed'>

const nobody: Enrolled = { enrolled: 0, waiting: 0, notConfirmed: 0 }

async function enrol(work: Work, group: string, people: readonly string[]): Promise<Enrolled> {
  const enrolment = { group, state: 'confirmed', since: work.today } as const
  // The people are the progress that is told; their enrolments only make way for others.
  const quiet: Work = { ...work, pause: () => work.pause() }
  const { enrolled, returned, waiting, notReady } = await enrolPeople(quiet, enrolment, people)
  return {
    enrolled: enrolled + returned,
    waiting: waiting.count,
    notConfirmed: notReady.length,
  }
}
