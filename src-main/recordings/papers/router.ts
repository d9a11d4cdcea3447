import { ORPCError } from '@orpc/server'
import { notFound, procedures } from '#main/calls/implement.ts'
import { makeTablePaper } from '#main/documents/makeTablePaper.ts'
import { typesetTablePaper } from '#main/documents/tablePapers.ts'
import { paperFileName } from '#shared/documents/rules.ts'
import { prepareRequestPaper } from './prepare.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { isConsentText } from '#shared/documents/formTexts.ts'
import { findAskedIn } from '../askedIn.ts'
import { changeConsentText } from '../changeConsentText.ts'
import { previewFormText } from './sample.ts'
import { collectForms, makeStack, typesetStack } from './stack.ts'

const os = procedures.recordings

/** Papers of requests to record. */
export const recordingPapersRouter = {
  previewPaper: os.previewPaper.handler(async ({ input, context, path, signal }) => {
    const prepared = await prepareRequestPaper(context, input)
    if (prepared.kind === 'notFound') return notFound(context, path.join('.'))
    if (prepared.kind === 'nothing') {
      return { ok: false, refusal: { reason: prepared.reason } } as const
    }
    const number = prepared.paper.known?.number ?? null
    const made = await typesetTablePaper(context, prepared.paper, number, signal)
    if (made === null) throw cancelled()
    const { language } = prepared.paper.subject
    return { ok: true, pdf: asPdf(made.pdf), pages: made.pages, number, language } as const
  }),
  makePaper: os.makePaper.handler(async ({ input, context, path, signal }) => {
    const { commandId, payload } = input
    const making = {
      name: 'recordings.makePaper',
      of: payload.of,
      prepare: () => prepareRequestPaper(context, payload.of),
    }
    const made = await makeTablePaper(context, commandId, making, signal)
    return made ?? notFound(context, path.join('.'))
  }),
  consentForms: os.consentForms.handler(async ({ input, context, path, signal }) => {
    const stack = await collectForms(context, input.request)
    if (stack === null) return notFound(context, path.join('.'))
    const { forms, none } = stack
    if (forms.length === 0) return { ok: false, refusal: { reason: none } } as const
    const made = await typesetStack(context, stack, signal)
    if (made === null) throw cancelled()
    const numbers = forms.flatMap(({ paper }) => paper.known?.number ?? [])
    return {
      ok: true,
      pdf: asPdf(made.pdf),
      name: numbers.length === 0 ? 'piekrisanas.pdf' : paperFileName(numbers),
      pages: made.pages,
      copies: forms.length,
      fresh: forms.length - numbers.length,
    } as const
  }),
  makeConsentForms: os.makeConsentForms.handler(async ({ input, context, path, signal }) => {
    const { commandId, payload } = input
    const made = await makeStack(context, { commandId, request: payload.request }, signal)
    return made ?? notFound(context, path.join('.'))
  }),
  previewFormText: os.previewFormText.handler(async ({ input, context, signal }) => {
    const preview = await previewFormText(context, input, signal)
    if (preview.kind === 'cancelled') throw cancelled()
    if (preview.kind === 'invalid') return { ok: false, problem: preview.problem } as const
    const { reads, clock } = context.services
    const time = { now: instantText(clock.now()), today: todayInRiga(clock) }
    const asked = isConsentText(input.name) ? await findAskedIn(reads, input.language, time) : []
    return { ok: true, pdf: asPdf(preview.pdf), asksAnew: asked.length } as const
  }),
  changeConsentText: os.changeConsentText.handler(runCommand(changeConsentText)),
}

const asPdf = (bytes: Uint8Array): Blob =>
  new Blob([new Uint8Array(bytes)], { type: 'application/pdf' })

/** The window gave up waiting, or the office is closing: nobody reads this answer. */
const cancelled = () => new ORPCError('CLIENT_CLOSED_REQUEST')
