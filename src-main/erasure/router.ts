import { ORPCError } from '@orpc/server'
import { makeTablePaper } from '#main/documents/makeTablePaper.ts'
import { typesetTablePaper } from '#main/documents/tablePapers.ts'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runWithin } from '#main/calls/runCommand.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { prepareErasurePaper } from './paper/prepare.ts'
import { erasePerson } from './commands.ts'
import { findCopies } from './copies.ts'
import { forgetOutside } from './forgetOutside.ts'
import { findIncidentsOf } from './incidents.ts'
import { findMentions } from './mentions.ts'
import { findProtocol, previewErasure } from './queries.ts'

const os = procedures.erasure

const foundBefore = async (context: AdmittedContext, person: string) => ({
  copies: await findCopies(context.services),
  incidents: await findIncidentsOf(context, person),
  mentions: await findMentions(context.services.reads, person),
})

export const erasureRouter = {
  preview: os.preview.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.id}`, path)
    const { reads, clock, door } = context.services
    const preview = await previewErasure(reads, input.id, {
      today: todayInRiga(clock),
      ...(await foundBefore(context, input.id)),
    })
    if (preview === null) return notFound(context, path.join('.'))
    await door.note(
      { kind: 'read', action: 'erasure.preview', about: { person: input.id } },
      { actor: context.actor, desk: context.desk },
    )
    return preview
  }),
  erase: os.erase.handler(async (call) => {
    const { payload } = call.input
    // Before incidents are looked through: a reading of them is noted, and nobody is read about who is not there.
    await requireVisible(call.context, `person/${payload.id}`, call.path)
    const asked = { ...payload, ...(await foundBefore(call.context, payload.id)) }
    const outcome = await runWithin(erasePerson, asked, call)
    if (!outcome.ok) return outcome
    await forgetOutside(call.context.services)
    return { ...outcome, value: { number: outcome.value.number } }
  }),
  protocol: os.protocol.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.id}`, path)
    return findProtocol(context.services.reads, input.id)
  }),
  previewPaper: os.previewPaper.handler(async ({ input, context, path, signal }) => {
    await requireVisible(context, `person/${input.id}`, path)
    const prepared = await prepareErasurePaper(context, input)
    if (prepared.kind !== 'ready') return notFound(context, path.join('.'))
    const number = prepared.paper.known?.number ?? null
    const made = await typesetTablePaper(context, prepared.paper, number, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (made === null) throw new ORPCError('CLIENT_CLOSED_REQUEST')
    return { pdf: new Blob([new Uint8Array(made.pdf)], { type: 'application/pdf' }), number }
  }),
  makePaper: os.makePaper.handler(async ({ input, context, path, signal }) => {
    const { of } = input.payload
    await requireVisible(context, `person/${of.id}`, path)
    const making = {
      name: 'erasure.makePaper',
      of,
      prepare: () => prepareErasurePaper(context, of),
    }
    const made = await makeTablePaper(context, input.commandId, making, signal)
    return made ?? notFound(context, path.join('.'))
  }),
}
