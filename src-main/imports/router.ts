import { randomUUID } from 'node:crypto'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { ImportPlan } from '#shared/imports/mapping.ts'
import type { ImportedAs, NameOrderChoice } from '#shared/imports/schema.ts'
import type { ImportTable } from '#shared/imports/table.ts'
import { importItems } from './importItems.ts'
import { importNeeds } from './importNeeds.ts'
import { importPeople } from './importPeople.ts'
import { importReport } from './importReport.ts'
import { importSessions } from './importSessions.ts'
import { listItemRows } from './listItemRows.ts'
import { listNeedRows } from './listNeedRows.ts'
import { listReportRows } from './listReportRows.ts'
import { listRows } from './listRows.ts'
import { listSessionRows } from './listSessionRows.ts'
import { openFile } from './openFile.ts'
import { problemWords } from './problemWords.ts'
import { readList } from './readList.ts'
import { replan } from './replan.ts'
import type { ImportedList, ImportSession, ListKind } from './session.ts'
import { stateOf } from './stateOf.ts'
import { targetOf } from './targets.ts'
import { writeProblemRows } from './writeProblemRows.ts'

const os = procedures.imports

const cancelled = { kind: 'refused', refusal: { reason: 'cancelled' } } as const

export const importsRouter = {
  open: os.open.handler(async ({ input, context, signal }) => {
    const { reads, imports } = context.services
    const tell = progressOf(context, input.work)
    const kind = await kindOf(context, input)
    const opened = await openFile(input.file, reads, targetOf(kind), {
      signal,
      onRows: (rows) => tell(rows, null),
    })
    if (opened.kind === 'refused') return opened
    const { table, plan } = opened
    const list = await read(context, kind, table, plan, 'automatic', input.work, signal)
    if (list === null) return cancelled
    const session: ImportSession = {
      id: randomUUID(),
      desk: context.desk,
      window: context.window,
      account: context.actor.account,
      table,
      list,
    }
    imports.add(session)
    return { kind: 'open', state: stateOf(session) }
  }),
  changePlan: os.changePlan.handler(async ({ input, context, signal }) => {
    const session = await sessionOf(context, input.session, 'imports.changePlan')
    const plan = replan(session.table, targetOf(session.list), input)
    const { nameOrder, work } = input
    const list = await read(context, session.list, session.table, plan, nameOrder, work, signal)
    if (list === null) return cancelled
    session.list = list
    return { kind: 'open', state: stateOf(session) }
  }),
  rows: os.rows.handler(async ({ input, context }) => {
    const { list } = await sessionOf(context, input.session, 'imports.rows')
    if (list.as !== 'people') return notFound(context, 'imports.rows')
    return listRows(context.services.reads, list.reading.judged, input.list, context.actor)
  }),
  sessionRows: os.sessionRows.handler(async ({ input, context }) => {
    const { list } = await sessionOf(context, input.session, 'imports.sessionRows')
    if (list.as !== 'sessions') return notFound(context, 'imports.sessionRows')
    return listSessionRows(list.reading.judged, input.list)
  }),
  itemRows: os.itemRows.handler(async ({ input, context }) => {
    const { list } = await sessionOf(context, input.session, 'imports.itemRows')
    if (list.as !== 'items') return notFound(context, 'imports.itemRows')
    return listItemRows(list.reading.judged, input.list)
  }),
  needRows: os.needRows.handler(async ({ input, context }) => {
    const { list } = await sessionOf(context, input.session, 'imports.needRows')
    if (list.as !== 'needs') return notFound(context, 'imports.needRows')
    return listNeedRows(list.reading.judged, input.list)
  }),
  consentRows: os.consentRows.handler(async ({ input, context }) => {
    const { list } = await sessionOf(context, input.session, 'imports.consentRows')
    if (list.as !== 'consents') return notFound(context, 'imports.consentRows')
    return listReportRows(list.reading.judged, input.list)
  }),
  problemRows: os.problemRows.handler(async ({ input, context }) => {
    const session = await sessionOf(context, input.session, 'imports.problemRows')
    const { plan, judged } = session.list.reading
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
  sessions: os.sessions.handler((call) =>
    runCommand(importSessions(findSession(call.context, call.input.payload.session)))(call),
  ),
  items: os.items.handler((call) =>
    runCommand(importItems(findSession(call.context, call.input.payload.session)))(call),
  ),
  needs: os.needs.handler((call) =>
    runCommand(importNeeds(findSession(call.context, call.input.payload.session)))(call),
  ),
  consents: os.consents.handler((call) =>
    runCommand(importReport(findSession(call.context, call.input.payload.session)))(call),
  ),
}

interface Wanted {
  target: ImportedAs
  group: string | null
  request: string | null
  file: File
}

/** The group that sessions or answers are imported into, or the request, must be there for the actor. */
async function kindOf(
  context: AdmittedContext,
  { target, group, request, file }: Wanted,
): Promise<ListKind> {
  if (target === 'people' || target === 'items') return { as: target }
  const { visibility } = context.services
  if (target === 'consents') {
    const records = request === null ? [] : [`recordingRequest/${request}`]
    if (request === null || !(await visibility.allVisible(records, context.actor))) {
      return notFound(context, 'imports.open')
    }
    // The report is the proof of what it says: its bytes are kept with the answers.
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { as: target, request, evidence: { bytes, mediaType: 'text/csv' } }
  }
  if (group !== null && !(await visibility.allVisible([`group/${group}`], context.actor))) {
    return notFound(context, 'imports.open')
  }
  if (target === 'sessions') return { as: target, group }
  return group === null ? notFound(context, 'imports.open') : { as: target, group }
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
  kind: ListKind,
  table: ImportTable,
  plan: ImportPlan,
  nameOrder: NameOrderChoice,
  work: string,
  signal: AbortSignal | undefined,
): Promise<ImportedList | null> =>
  readList(
    kind,
    { table, plan, nameOrder },
    {
      db: context.services.reads,
      actor: context.actor,
      today: todayInRiga(context.services.clock),
      now: instantText(context.services.clock.now()),
      signal,
      onProgress: progressOf(context, work),
    },
  )
