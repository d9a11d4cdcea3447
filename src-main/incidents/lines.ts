import type { Kysely } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Access } from '#shared/incidents/access.ts'
import type { IncidentRow } from '#shared/incidents/file.ts'
import { fold } from '#shared/text/fold.ts'
import { personsFor, stateFor } from './asFiled.ts'
import type { ClearRow } from './list.ts'
import { loadFile } from './loadFile.ts'
import { openStanding } from './reading.ts'
import { incidentScope } from './scope.ts'

/** Lines of the list with what the actor's key opens of them. */
export async function fillLines(
  context: AdmittedContext,
  rows: readonly ClearRow[],
): Promise<IncidentRow[]> {
  const lines: IncidentRow[] = []
  for (const row of rows) {
    const opened = await openLine(context, row.id)
    if (opened === null) continue
    lines.push({
      ...row,
      ...duty(row, opened.access),
      state: stateFor(row.state, opened.access),
      ...opened.shown,
      level: levelOf(opened.access),
    })
  }
  return lines
}

/** Whoever does not see the file learns nothing of the police and of what is due in it. */
const duty = (row: ClearRow, { file }: Access): Pick<ClearRow, 'police' | 'dueOn'> =>
  file ? { police: row.police, dueOn: row.dueOn } : { police: 'none', dueOn: null }

const levelOf = (access: Access): IncidentRow['level'] =>
  access.file ? 'full' : access.report ? 'filer' : 'statements'

async function openLine(context: AdmittedContext, id: string) {
  const { services, actor } = context
  const opened = await openStanding(context, id)
  if (opened === null) return null
  const { access, vault } = opened
  if (vault === null) {
    return { access, file: null, shown: { categories: null, persons: null, hasKey: false } }
  }
  const file = await loadFile(services.reads, vault)
  const persons = personsFor(file, { account: actor.account, access }).map(({ name }) => name)
  const held = access.file ? file.classification : file.report
  const categories = access.report ? (held?.categories ?? null) : null
  return { access, file, shown: { categories, persons, hasKey: true } }
}

/** Incidents of the actor's in whose names or report a text is found, with their own keys. */
export async function findMatching(context: AdmittedContext, text: string): Promise<string[]> {
  const sought = fold(text)
  if (sought === '') return []
  const found: string[] = []
  for (const id of await ownIncidents(context.services.reads, context)) {
    const opened = await openLine(context, id)
    if (opened === null) continue
    const { file, access, shown } = opened
    const report = access.report ? file?.report : null
    const words = [...(shown.persons ?? []), report?.facts ?? '', report?.firstResponse ?? '']
    if (words.some((word) => fold(word).includes(sought))) found.push(id)
  }
  return found
}

async function ownIncidents(
  db: Kysely<Tables>,
  { actor }: Pick<AdmittedContext, 'actor'>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('incident')
    .select('id')
    .where(incidentScope(actor))
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}
