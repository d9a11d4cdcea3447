import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand, runWithin } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { closeAccess, giveAccess } from './access.ts'
import { addSeen } from './addSeen.ts'
import { askPeople, recordConsent } from './answers.ts'
import { findAskedOf } from './askedOf.ts'
import { findBoard } from './board.ts'
import { narrow, widen } from './changeTerms.ts'
import { findConsents, findEvidence, findStanding, findStandingEvidence } from './consentEntries.ts'
import { consentRecordsText } from './consentRecords.ts'
import { cancel, changeGuests, cutOff, reject } from './decisions.ts'
import { checkDeletion, deleteRecording, noteRemoved } from './deletions.ts'
import { readEvidence } from './evidence.ts'
import { findDetails } from './details.ts'
import { giveStanding } from './giveStanding.ts'
import { hold, noteUnrecognisable, releaseHold } from './holds.ts'
import { computeStates, requestList } from './list.ts'
import { makeRequest } from './makeRequest.ts'
import { noteRecording } from './noteRecording.ts'
import { reportUnaskedRecording, reportUnclearedRecording } from './reportRecording.ts'
import { findUsualTerms } from './findUsualTerms.ts'
import { findOffered } from './offered.ts'
import { findRecordingPolicy } from './policy.ts'
import { recordingPapersRouter } from './papers/router.ts'
import { findReached } from './reached.ts'
import { findRequests } from './requests.ts'
import { assignUnmatched, dismissUnmatched } from './settleUnmatched.ts'
import { terminateConsent } from './terminate.ts'
import { withdrawConsent } from './withdraw.ts'

const os = procedures.recordings

const timeOf = ({ services: { clock } }: AdmittedContext) => ({
  now: instantText(clock.now()),
  today: todayInRiga(clock),
})

export const recordingsRouter = {
  list: os.list.handler(async ({ input, context }) => {
    const { reads } = context.services
    const time = timeOf(context)
    const states = await computeStates(reads, input, time)
    return pageOf(requestList(time, states), reads, input, context.actor)
  }),
  ...recordingPapersRouter,
  consentRecords: os.consentRecords.handler(async ({ input: { of }, context, path }) => {
    const record = of.kind === 'request' ? `recordingRequest/${of.request}` : `person/${of.person}`
    await requireVisible(context, record, path)
    const { actor, desk, services } = context
    const { now, today } = timeOf(context)
    const { text, records } = await consentRecordsText(services.reads, of, { actor, now })
    const about = { list: 'consents', format: 'json', rows: records, contacts: false, record }
    await services.door.note({ kind: 'read', action: path.join('.'), about }, { actor, desk })
    return new File([text], `piekrisanas-${today}.json`, { type: 'application/json' })
  }),
  get: os.get.handler(async ({ input: { id }, context, path }) => {
    await requireVisible(context, `recordingRequest/${id}`, path)
    const found = await findDetails(context.services.reads, id, {
      actor: context.actor,
      time: timeOf(context),
    })
    return found ?? notFound(context, path.join('.'))
  }),
  offered: os.offered.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findOffered(context.services.reads, input, {
      actor: context.actor,
      time: timeOf(context),
    })
  }),
  usualTerms: os.usualTerms.handler(({ context }) => findUsualTerms(context.services.reads)),
  askedOf: os.askedOf.handler(async ({ input: { person }, context, path }) => {
    await requireVisible(context, `person/${person}`, path)
    return findAskedOf(context.services.reads, person, {
      actor: context.actor,
      time: timeOf(context),
    })
  }),
  ofSession: os.ofSession.handler(async ({ input: { session }, context, path }) => {
    await requireVisible(context, `session/${session}`, path)
    return findRequests(context.services.reads, sql`recording_request.session_id = ${session}`, {
      actor: context.actor,
      time: timeOf(context),
    })
  }),
  consents: os.consents.handler(async ({ input: { id }, context, path }) => {
    await requireVisible(context, `recordingRequest/${id}`, path)
    return findConsents(context.services.reads, id, {
      actor: context.actor,
      now: timeOf(context).now,
    })
  }),
  evidence: os.evidence.handler(async ({ input, context, path }) => {
    await requireVisible(context, `recordingRequest/${input.id}`, path)
    const { actor, desk, services } = context
    const found = await findEvidence(services.reads, input, actor)
    if (found === null) return notFound(context, path.join('.'))
    // It shows what somebody signed: whose, and of which request.
    await services.door.note(
      {
        kind: 'read',
        action: path.join('.'),
        about: { person: found.person, record: `recordingRequest/${input.id}` },
      },
      { actor, desk },
    )
    return found.file
  }),
  standingOf: os.standingOf.handler(async ({ input: { person }, context, path }) => {
    await requireVisible(context, `person/${person}`, path)
    return findStanding(context.services.reads, person, {
      actor: context.actor,
      now: timeOf(context).now,
    })
  }),
  standingEvidence: os.standingEvidence.handler(async ({ input, context, path }) => {
    const { person } = input
    await requireVisible(context, `person/${person}`, path)
    const { actor, desk, services } = context
    const found = await findStandingEvidence(services.reads, input, actor)
    if (found === null) return notFound(context, path.join('.'))
    await services.door.note(
      { kind: 'read', action: path.join('.'), about: { person } },
      { actor, desk },
    )
    return found.file
  }),
  reached: os.reached.handler(async ({ input, context, path }) => {
    const { person, reach } = input
    const record =
      reach.kind === 'request' ? `recordingRequest/${reach.request}` : `person/${person}`
    await requireVisible(context, record, path)
    const { today } = timeOf(context)
    return findReached(context.services.reads, input, { actor: context.actor, today })
  }),
  board: os.board.handler(({ context }) =>
    findBoard(context.services.reads, context.actor, timeOf(context)),
  ),
  policy: os.policy.handler(({ context }) => findRecordingPolicy(context.services.reads)),

  makeRequest: os.makeRequest.handler(runCommand(makeRequest)),
  reject: os.reject.handler(runCommand(reject)),
  cancel: os.cancel.handler(runCommand(cancel)),
  changeGuests: os.changeGuests.handler(runCommand(changeGuests)),
  narrow: os.narrow.handler(runCommand(narrow)),
  widen: os.widen.handler(runCommand(widen)),
  cutOff: os.cutOff.handler(runCommand(cutOff)),

  askPeople: os.askPeople.handler(runCommand(askPeople)),
  recordConsent: os.recordConsent.handler(async (call) => {
    const { evidence, ...payload } = call.input.payload
    const read = await readEvidence(evidence)
    return read.ok ? runWithin(recordConsent, { ...payload, evidence: read.value }, call) : read
  }),
  giveStanding: os.giveStanding.handler(async (call) => {
    const { evidence, ...payload } = call.input.payload
    const read = await readEvidence(evidence)
    return read.ok ? runWithin(giveStanding, { ...payload, evidence: read.value }, call) : read
  }),
  withdrawConsent: os.withdrawConsent.handler(async (call) => {
    const { evidence, ...payload } = call.input.payload
    const read = await readEvidence(evidence)
    return read.ok ? runWithin(withdrawConsent, { ...payload, evidence: read.value }, call) : read
  }),

  terminateConsent: os.terminateConsent.handler(runCommand(terminateConsent)),

  assignUnmatched: os.assignUnmatched.handler(runCommand(assignUnmatched)),
  dismissUnmatched: os.dismissUnmatched.handler(runCommand(dismissUnmatched)),

  noteRecording: os.noteRecording.handler(runCommand(noteRecording)),
  reportUnclearedRecording: os.reportUnclearedRecording.handler(
    runCommand(reportUnclearedRecording),
  ),
  reportUnaskedRecording: os.reportUnaskedRecording.handler(runCommand(reportUnaskedRecording)),
  addSeen: os.addSeen.handler(runCommand(addSeen)),
  giveAccess: os.giveAccess.handler(runCommand(giveAccess)),
  closeAccess: os.closeAccess.handler(runCommand(closeAccess)),
  noteRemoved: os.noteRemoved.handler(runCommand(noteRemoved)),
  deleteRecording: os.deleteRecording.handler(runCommand(deleteRecording)),
  checkDeletion: os.checkDeletion.handler(runCommand(checkDeletion)),
  noteUnrecognisable: os.noteUnrecognisable.handler(runCommand(noteUnrecognisable)),
  hold: os.hold.handler(runCommand(hold)),
  releaseHold: os.releaseHold.handler(runCommand(releaseHold)),
}
