import { ORPCError } from '@orpc/server'
import { notFound, procedures } from '#main/calls/implement.ts'
import { makeTablePaper } from '#main/documents/makeTablePaper.ts'
import { typesetTablePaper } from '#main/documents/tablePapers.ts'
import { prepareReceipt } from './prepare.ts'

const os = procedures.deliveries

/** The paper that is signed when something is handed over in person. */
export const receiptRouter = {
  previewReceipt: os.previewReceipt.handler(async ({ input, context, path, signal }) => {
    const prepared = await prepareReceipt(context, input)
    if (prepared.kind === 'notFound') return notFound(context, path.join('.'))
    if (prepared.kind === 'nothing') {
      return { ok: false, refusal: { reason: prepared.reason } } as const
    }
    const number = prepared.paper.known?.number ?? null
    const made = await typesetTablePaper(context, prepared.paper, number, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (made === null) throw new ORPCError('CLIENT_CLOSED_REQUEST')
    const pdf = new Blob([new Uint8Array(made.pdf)], { type: 'application/pdf' })
    return { ok: true, pdf, number, language: prepared.paper.subject.language } as const
  }),
  makeReceipt: os.makeReceipt.handler(async ({ input, context, path, signal }) => {
    const { commandId, payload } = input
    const making = {
      name: 'deliveries.makeReceipt',
      of: payload.of,
      prepare: () => prepareReceipt(context, payload.of),
    }
    const made = await makeTablePaper(context, commandId, making, signal)
    return made ?? notFound(context, path.join('.'))
  }),
}
