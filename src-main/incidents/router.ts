import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runWithin } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { Opened } from '#shared/incidents/file.ts'
import type { OpenReason } from '#shared/incidents/schema.ts'
import { listAccess } from './accessLog.ts'
import { addAction, finishAction } from './actionCommands.ts'
import { attach, readAttachment } from './attachCommand.ts'
import { openAttachment } from './attachment.ts'
import { close, reopen, resolveOnSpot } from './closingCommands.ts'
import { enter, takeUp } from './entryCommands.ts'
import { file } from './file.ts'
import { runKeyed, withKey } from './incidentCommand.ts'
import { countAmiss, runMendKeys, runRecoverKeys } from './keyCommands.ts'
import { runChangePolicy } from './deputies.ts'
import { fillLines, findMatching } from './lines.ts'
import { incidentList, isOverdue } from './list.ts'
import { loadFile } from './loadFile.ts'
import { findIncidentsOfPerson } from './ofPerson.ts'
import { listKeptPapers, openKeptPaper } from './papers/keptPapers.ts'
import { previewPaper, runMakePaper } from './papers/makePaper.ts'
import { addPerson, changePerson, removePerson } from './personCommands.ts'
import { decidePolice, noteAnswer, noteReported, suspectOffence } from './policeCommands.ts'
import { findIncidentPolicy } from './policy.ts'
import { addReader, passOn, removeReader } from './readerCommands.ts'
import { findAskable, findReaders } from './readers.ts'
import {
  giveOut,
  noteBroken,
  noteNoKey,
  noteGiven,
  noteReading,
  reasonIn,
  requireAccess,
  requireReason,
  vaultFor,
} from './reading.ts'
import { incidentScope } from './scope.ts'
import { proofOf } from './sealing.ts'
import {
  amendStatement,
  giveUpStatement,
  refuseStatement,
  requestStatement,
  signStatement,
  writeStatement,
} from './statementCommands.ts'
import { keysAt } from './vault.ts'
import { verifyIncident } from './verifyRecords.ts'
import { findNaming, viewOf } from './view.ts'

const os = procedures.incidents

export const incidentsRouter = {
  list: os.list.handler(async ({ input, context, path }) => {
    const { services, actor } = context
    const sought = input.search.trim()
    const matching = sought === '' ? [] : await findMatching(context, sought)
    const definition = incidentList(todayInRiga(services.clock), actor, matching)
    const page = await pageOf(definition, services.reads, input, actor)
    await noteReading(context, path.join('.'), { search: sought === '' ? 'no' : 'yes' })
    return { ...page, rows: await fillLines(context, page.rows) }
  }),
  counts: os.counts.handler(async ({ context: { services, actor } }) => {
    const found = await services.reads
      .selectFrom('incident')
      .select(sql<number>`count(*)`.as('open'))
      .select(
        sql<number>`count(*) filter (where ${isOverdue(todayInRiga(services.clock), actor)})`.as(
          'overdue',
        ),
      )
      .where('closed_at', 'is', null)
      .where(incidentScope(actor))
      .executeTakeFirstOrThrow()
    return found
  }),
  ofPerson: os.ofPerson.handler(async ({ input: { person }, context, path }) => {
    await requireVisible(context, `person/${person}`, path)
    return findIncidentsOfPerson(context, person, path)
  }),
  get: os.get.handler(({ input, context, path }) => openIncident(context, input, path)),
  attachment: os.attachment.handler(async ({ input, context, path }) => {
    const access = await requireAccess(context, input.id, path)
    const { id: incident, attachment, reason } = input
    await requireReason(context, incident, reason)
    const found = await openAttachment(context, { ...input, access })
    return giveOut(context, found, path, { incident, attachment, ...reasonIn(reason) }, noteGiven)
  }),
  papers: os.papers.handler(async ({ input: { id, reason }, context, path }) => {
    const access = await requireAccess(context, id, path)
    await requireReason(context, id, reason)
    await noteReading(context, path.join('.'), { incident: id, ...reasonIn(reason) })
    return listKeptPapers(context, { id, access })
  }),
  paperFile: os.paperFile.handler(async ({ input, context, path }) => {
    const access = await requireAccess(context, input.id, path)
    const { id: incident, paper, way, reason } = input
    await requireReason(context, incident, reason)
    const found = await openKeptPaper(context, { ...input, access })
    const about = { incident, paper, way, ...reasonIn(reason) }
    return giveOut(context, found, path, about, way === 'look' ? noteReading : noteGiven)
  }),
  previewPaper: os.previewPaper.handler(async ({ input, context, path, signal }) => {
    const found = await previewPaper(context, input, path, signal)
    const { id: incident, way, paper, reason } = input
    const printed = { ...(way === 'look' ? {} : { way }), ...reasonIn(reason) }
    const about = { incident, kind: paper.kind, ...printed }
    return giveOut(context, found, path, about, way === 'look' ? noteReading : noteGiven)
  }),
  readers: os.readers.handler(async ({ input: { id }, context, path }) => {
    const access = await requireAccess(context, id, path)
    if (!access.file) return notFound(context, path.join('.'), { incident: id })
    await noteReading(context, path.join('.'), { incident: id })
    return findReaders(context.services.reads, id)
  }),
  accessLog: os.accessLog.handler(async ({ input, context, path }) => {
    if (input.id !== null) {
      const access = await requireAccess(context, input.id, path)
      if (!access.file) return notFound(context, path.join('.'), { incident: input.id })
    }
    await noteReading(context, path.join('.'), input.id === null ? {} : { incident: input.id })
    return listAccess(context.services.reads, context.actor, input)
  }),
  keysAmiss: os.keysAmiss.handler(({ context }) => countAmiss(context)),
  policy: os.policy.handler(({ context }) => findIncidentPolicy(context.services.reads)),
  colleagues: os.colleagues.handler(({ context }) => findAskable(context.services.reads)),

  changePolicy: os.changePolicy.handler(runChangePolicy),
  file: os.file.handler((call) => {
    const { services, desk } = call.context
    const keys = keysAt(services, desk)
    const { payload } = call.input
    // Whoever's desk has locked meanwhile is not signed in: the door asks that before.
    const proof = keys === null ? '' : proofOf(keys.privateKey, payload)
    return runWithin(file, { ...payload, proof }, call)
  }),
  takeUp: os.takeUp.handler(withKey(takeUp)),
  enter: os.enter.handler(withKey(enter)),
  addPerson: os.addPerson.handler(withKey(addPerson)),
  changePerson: os.changePerson.handler(withKey(changePerson)),
  removePerson: os.removePerson.handler(withKey(removePerson)),

  requestStatement: os.requestStatement.handler(withKey(requestStatement)),
  writeStatement: os.writeStatement.handler(withKey(writeStatement)),
  signStatement: os.signStatement.handler(withKey(signStatement)),
  amendStatement: os.amendStatement.handler(withKey(amendStatement)),
  refuseStatement: os.refuseStatement.handler(withKey(refuseStatement)),
  giveUpStatement: os.giveUpStatement.handler(withKey(giveUpStatement)),

  addAction: os.addAction.handler(withKey(addAction)),
  finishAction: os.finishAction.handler(withKey(finishAction)),
  attach: os.attach.handler(async (call) => {
    const { input, ...at } = call.input.payload
    const attached = await readAttachment(input.file)
    if (!attached.ok) return attached
    const { file: _, ...said } = input
    const { bytes: __, ...asked } = attached.value
    return runKeyed(attach, { ...at, ...said, ...attached.value }, call, {
      ...at,
      ...said,
      ...asked,
    })
  }),

  makePaper: os.makePaper.handler(runMakePaper),

  suspectOffence: os.suspectOffence.handler(withKey(suspectOffence)),
  decidePolice: os.decidePolice.handler(withKey(decidePolice)),
  noteReported: os.noteReported.handler(withKey(noteReported)),
  noteAnswer: os.noteAnswer.handler(withKey(noteAnswer)),

  close: os.close.handler(withKey(close)),
  resolveOnSpot: os.resolveOnSpot.handler(withKey(resolveOnSpot)),
  reopen: os.reopen.handler(withKey(reopen)),

  passOn: os.passOn.handler(withKey(passOn)),
  addReader: os.addReader.handler(withKey(addReader)),
  removeReader: os.removeReader.handler(withKey(removeReader)),
  mendKeys: os.mendKeys.handler(runMendKeys),
  recoverKeys: os.recoverKeys.handler(runRecoverKeys),
}

async function openIncident(
  context: AdmittedContext,
  { id, reason }: { id: string; reason: OpenReason | null },
  path: readonly string[],
): Promise<Opened> {
  const access = await requireAccess(context, id, path)
  const { reads } = context.services
  const { number, closed_at: closedAt } = await reads
    .selectFrom('incident')
    .select(['number', 'closed_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (closedAt !== null && reason === null) return { kind: 'reasonNeeded', number }
  const vault = await vaultFor(context, id)
  if (vault === null) {
    await noteNoKey(context, path.join('.'), id)
    return { kind: 'noKey', number }
  }
  await noteReading(context, path.join('.'), {
    incident: id,
    ...reasonIn(reason),
  })
  const broken = new Set((await verifyIncident(reads, id)).map(({ row }) => row))
  const reader = { account: context.actor.account, access }
  const name = await findNaming(reads)
  const shown = viewOf(await loadFile(reads, vault), reader, { name, broken })
  if (shown.integrity === 'broken') await noteBroken(context, id)
  return { kind: 'file', file: shown }
}
