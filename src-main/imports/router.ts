import { randomUUID } from 'node:crypto'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { ImportPlan } from '#shared/imports/mapping.ts'
import type { NameOrderChoice } from '#shared/imports/schema.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import { importPeople } from './importPeople.ts'
import { listRows } from './listRows.ts'
import { openFile } from './openFile.ts'
import { problemWords } from './problemWords.ts'
import { readByPlan } from './readSession.ts'
import { replan } from './replan.ts'
import type { ImportReading, ImportSession } from './session.ts'
import { stateOf } from './stateOf.ts'
import { writeProblemRows } from './writeProblemRows.ts'

const os = procedures.imports

const cancelled = { kind: 'refused', refusal: { reason: 'cancelled' } } as const

export const importsRouter = {
  open: os.open.handler(async ({ input, context, signal }) => {
    const { reads, imports } = context.services
    const tell = progressOf(context, input.work)
    const opened = await openFile(input.file, reads, { signal, onRows: (rows) => tell(rows, null) })
    if (opened.kind === 'refused') return opened
    const { table, plan } = opened
    const reading = await read(context, table, plan, 'automatic', input.work, signal)
    if (reading === null) return cancelled
    const session: ImportSession = {
      id: randomUUID(),
      desk: context.desk,
      window: context.window,
      account: context.actor.account,
      table,
      reading,
    }
    imports.add(session)
    return { kind: 'open', state: stateOf(session) }
  }),
  changePlan: os.changePlan.handler(async ({ input, context, signal }) => {
    const session = await sessionOf(context, input.session, 'imports.changePlan')
    const plan = replan(session.table, input)
    const { nameOrder, work } = input
    const reading = await read(context, session.table, plan, nameOrder, work, signal)
    if (reading === null) return cancelled
    session.reading = reading
    return { kind: 'open', state: stateOf(session) }
  }),
  rows: os.rows.handler(async ({ input, context }) => {
    const { reading } = await sessionOf(context, input.session, 'imports.rows')
    return listRows(context.services.reads, reading.judged, input.list, context.actor)
  }),
  problemRows: os.problemRows.handler(async ({ input, context }) => {
    const session = await sessionOf(context, input.session, 'imports.problemRows')
    const { plan, judged } = session.reading
    const sheet = session.table.sheets[plan.sheet] ?? { name: '', rows: [] }
    const bytes = writeProblemRows(sheet, plan, judged, problemWords(input.texts))
    return new File([bytes], 'problems.csv', { type: 'text/csv' })
  }),
  close: os.close.handler(({ input, context }) => {
    const session = findSession(context, input.session)
    if (session !== null) context.services.imports.close(session)
    return {}
  }),
  people: os.people.handler((call) =>
    runCommand(importPeople(findSession(call.context, call.input.payload.session)))(call),
  ),
}

const findSession = (context: AdmittedContext, id: string): ImportSession | null =>
  context.services.imports.find(id, { desk: context.desk, account: context.actor.account })

/** Somebody else's import is not there, and neither is one that was dropped. */
const sessionOf = async (
  context: AdmittedContext,
  id: string,
  action: string,
): Promise<ImportSession> => findSession(context, id) ?? notFound(context, action)

/** Progress, as the windows of the desk hear it. */
const progressOf =
  ({ services, desk }: AdmittedContext, work: string) =>
  (done: number, total: number | null): void =>
    services.feed.tellDesk(desk, { kind: 'progress', work, done: Math.round(done), total })

const read = (
  context: AdmittedContext,
  table: ImportTable,
  plan: ImportPlan,
  nameOrder: NameOrderChoice,
  work: string,
  signal: AbortSignal | undefined,
): Promise<ImportReading | null> =>
  readByPlan(table, plan, nameOrder, {
    db: context.services.reads,
    actor: context.actor,
    today: todayInRiga(context.services.clock),
    signal,
    onProgress: progressOf(context, work),
  })
