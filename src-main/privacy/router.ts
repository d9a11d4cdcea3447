import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand, runWithin } from '#main/calls/runCommand.ts'
import { findCopies as findOldCopies } from '#main/erasure/copies.ts'
import { forgetOutside } from '#main/erasure/forgetOutside.ts'
import { findIncidentsOf, type IncidentsOf } from '#main/erasure/incidents.ts'
import { findMentions } from '#main/erasure/mentions.ts'
import { noteDenied, noteGiven, noteReading } from '#main/incidents/reading.ts'
import { pageOf } from '#main/lists/page.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { collectCopy, collectItems } from './copy/collect.ts'
import { findCopies } from './copy/keptCopies.ts'
import { makeCopy, visibleRequest } from './copy/makeCopy.ts'
import { typesetCopy } from './copy/paper.ts'
import { openCopyFile } from './copy/sealedCopy.ts'
import { findRequests, languageOf } from './findRequests.ts'
import { findHolds, hold, releaseHold, reviewHold } from './holds.ts'
import { findKeepingTasks } from './keeping.ts'
import { endKeeping, eraseParticipants } from './keepingCommands.ts'
import { pruneAccessLog } from './pruneAccessLog.ts'
import { reviewIncident } from './reviewIncident.ts'
import { dataRequestList, isOpen } from './list.ts'
import { checkIdentity, deliver, extend, noteRequest, refuseRequest } from './requestCommands.ts'
import {
  endRestriction,
  liftRestriction,
  prolongRestriction,
  restrict,
} from './restrictionCommands.ts'
import { findRestrictions } from './restrictions.ts'
import { dataRequestScope } from './scope.ts'

const os = procedures.privacy
const todayOf = ({ services: { clock } }: AdmittedContext) => todayInRiga(clock)

export const privacyRouter = {
  list: os.list.handler(({ input, context }) =>
    pageOf(dataRequestList(todayOf(context)), context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input: { id }, context, path }) => {
    const found = await visibleRequest(context, id)
    if (found === null) return notFound(context, path.join('.'))
    const { reads } = context.services
    return {
      ...found,
      language: await languageOf(reads, found.person.id),
      copies: await findCopies(context, id),
    }
  }),
  ofPerson: os.ofPerson.handler(async ({ input: { person }, context, path }) => {
    await requireVisible(context, `person/${person}`, path)
    return findRequests(
      context.services.reads,
      sql`data_request.person_id = ${person}`,
      todayOf(context),
    )
  }),
  dueSoon: os.dueSoon.handler(({ input: { days }, context }) => {
    const until = addDays(todayOf(context), days)
    const scope = dataRequestScope(context.actor) ?? sql<boolean>`true`
    return findRequests(
      context.services.reads,
      sql`${isOpen} and data_request.due_on <= ${until} and ${scope}`,
      todayOf(context),
    )
  }),

  noteRequest: os.noteRequest.handler(runCommand(noteRequest)),
  checkIdentity: os.checkIdentity.handler(runCommand(checkIdentity)),
  extend: os.extend.handler(runCommand(extend)),
  deliver: os.deliver.handler(runCommand(deliver)),
  refuse: os.refuse.handler(runCommand(refuseRequest)),

  incidentItems: os.incidentItems.handler(async ({ input, context, path }) => {
    const request = await visibleRequest(context, input.id)
    if (request === null) return notFound(context, path.join('.'))
    return collectItems(context, request.person.id, input.language)
  }),
  previewCopy: os.previewCopy.handler(async ({ input, context, path, signal }) => {
    const action = path.join('.')
    const request = await visibleRequest(context, input.id)
    if (request === null) return notFound(context, action)
    const collected = await collectCopy(context, request.person.id, input)
    if (collected === null) return notFound(context, action)
    await noteReading(context, action, { request: input.id })
    const { language } = input
    const made = await typesetCopy(context, collected, { request, language, number: null }, signal)
    if (made === null) return notFound(context, action)
    return new Blob([new Uint8Array(made.paper.pdf)], { type: 'application/pdf' })
  }),
  makeCopy: os.makeCopy.handler(makeCopy),
  openCopy: os.openCopy.handler(async ({ input, context, path }) => {
    if ((await visibleRequest(context, input.id)) === null) return notFound(context, path.join('.'))
    const found = await openCopyFile(context, input)
    const about = { copy: input.copy, as: input.as }
    if (found === null) await noteDenied(context, path.join('.'), about)
    else await noteGiven(context, path.join('.'), about)
    return found
  }),

  holds: os.holds.handler(({ context }) => findHolds(context.services.reads, context.actor, null)),
  holdsOf: os.holdsOf.handler(async ({ input: { person }, context, path }) => {
    await requireVisible(context, `person/${person}`, path)
    return findHolds(context.services.reads, context.actor, person)
  }),
  hold: os.hold.handler(runCommand(hold)),
  reviewHold: os.reviewHold.handler(runCommand(reviewHold)),
  releaseHold: os.releaseHold.handler(runCommand(releaseHold)),

  restrictions: os.restrictions.handler(({ context }) =>
    findRestrictions(context.services.reads, { person: null, today: todayOf(context) }),
  ),
  restrictionOf: os.restrictionOf.handler(async ({ input: { person }, context, path }) => {
    await requireVisible(context, `person/${person}`, path)
    const [found = null] = await findRestrictions(context.services.reads, {
      person,
      today: todayOf(context),
    })
    return found
  }),
  restrict: os.restrict.handler(runCommand(restrict)),
  prolongRestriction: os.prolongRestriction.handler(runCommand(prolongRestriction)),
  endRestriction: os.endRestriction.handler(runCommand(endRestriction)),
  liftRestriction: os.liftRestriction.handler(runCommand(liftRestriction)),

  keeping: os.keeping.handler(({ context }) =>
    findKeepingTasks(context.services.reads, { actor: context.actor, today: todayOf(context) }),
  ),
  endKeeping: os.endKeeping.handler(async (call) => {
    const outcome = await runCommand(endKeeping)(call)
    if (!outcome.ok) return outcome
    await call.context.services.door.emptyLog()
    return { ...outcome, value: { done: outcome.value.done } }
  }),
  eraseParticipants: os.eraseParticipants.handler(async (call) => {
    const { context, input } = call
    const { services } = context
    const incidents: Record<string, IncidentsOf> = {}
    const mentions: Record<string, number> = {}
    for (const id of input.payload.ids) {
      // A reading of incidents is noted, and nobody is read about who is not there.
      await requireVisible(context, `person/${id}`, call.path)
      incidents[id] = await findIncidentsOf(context, id)
      mentions[id] = (await findMentions(services.reads, id)).count
    }
    const asked = { ...input.payload, incidents, mentions, copies: await findOldCopies(services) }
    const outcome = await runWithin(eraseParticipants, asked, call)
    if (!outcome.ok) return outcome
    await forgetOutside(services)
    const { done, left } = outcome.value
    return { ...outcome, value: { done, left } }
  }),
  pruneAccessLog: os.pruneAccessLog.handler(async (call) => {
    const outcome = await runCommand(pruneAccessLog)(call)
    if (!outcome.ok) return outcome
    await call.context.services.door.emptyLog()
    return { ...outcome, value: { done: outcome.value.done } }
  }),
  reviewIncident: os.reviewIncident.handler(runCommand(reviewIncident)),
}
