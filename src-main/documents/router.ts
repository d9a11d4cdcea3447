import { ORPCError } from '@orpc/server'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand, runWithin } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { findOutdatedGroupPaper, findOutdatedGroupPapers } from './groupPapers/outdated.ts'
import { prepareGroupPaper } from './groupPapers/prepare.ts'
import { paperList } from './list.ts'
import { makeTablePaper } from './makeTablePaper.ts'
import { makeSheets } from './makeSheets.ts'
import { notePapers } from './notePapers.ts'
import { packPapers } from './packedPapers.ts'
import { readPaperFile } from './paperFile.ts'
import { findOutdated, findOutdatedSheets } from './outdated.ts'
import { mailPapers } from './paperMail.ts'
import { changePaperText, findPaperTexts } from './paperTexts.ts'
import { previewSheets } from './previewSheets.ts'
import { previewText } from './previewText.ts'
import { printRun } from './printRun.ts'
import { findPaperEvents, findPapers } from './queries.ts'
import { findReceipts, noteReceipts, removeReceipt } from './receipts.ts'
import { findScan, keepScan, readScan } from './scans.ts'
import { findWithheld, isWithheld } from './withheldPapers.ts'
import { typesetTablePaper } from './tablePapers.ts'

const os = procedures.documents

/** Why the PDF of a paper is not handed out. */
const unreadable = { damaged: 'fileDamaged', erased: 'fileErased' } as const

const withheld = { ok: false, refusal: { reason: 'withheld' } } as const

export const documentsRouter = {
  previewSheets: os.previewSheets.handler(async ({ input, context, signal }) => {
    const preview = await previewSheets(context, input, signal)
    if (preview === null) return notFound(context, 'documents.previewSheets')
    if (preview.kind === 'cancelled') throw cancelled()
    if (preview.kind === 'nobody') return { ok: false, refusal: { reason: 'nobody' } } as const
    const { pdf, pages, copies, remarks } = preview
    return { ok: true, pdf: asPdf(pdf), pages, copies, remarks } as const
  }),
  makeSheets: os.makeSheets.handler(async ({ input, context, signal }) => {
    const { commandId, payload } = input
    const made = await makeSheets(context, { commandId, of: payload.of }, signal)
    return made ?? notFound(context, 'documents.makeSheets')
  }),
  previewGroupPaper: os.previewGroupPaper.handler(async ({ input, context, signal }) => {
    const prepared = await prepareGroupPaper(context, input)
    if (prepared.kind === 'notFound') return notFound(context, 'documents.previewGroupPaper')
    if (prepared.kind === 'nothing') {
      return { ok: false, refusal: { reason: prepared.reason } } as const
    }
    const number = prepared.paper.known?.number ?? null
    const paper = await typesetTablePaper(context, prepared.paper, number, signal)
    if (paper === null) throw cancelled()
    const { pdf, pages, missingLetters } = paper
    return { ok: true, pdf: asPdf(pdf), pages, number, missingLetters } as const
  }),
  makeGroupPaper: os.makeGroupPaper.handler(async ({ input, context, signal }) => {
    const { commandId, payload } = input
    const making = {
      name: 'documents.makeGroupPaper',
      of: payload.of,
      prepare: () => prepareGroupPaper(context, payload.of),
    }
    const made = await makeTablePaper(context, commandId, making, signal)
    return made ?? notFound(context, 'documents.makeGroupPaper')
  }),
  printRun: os.printRun.handler(async ({ input, context, signal }) => {
    await requirePapers(context, input.papers, 'documents.printRun')
    const run = await printRun(context, input.papers, signal)
    if (run.kind === 'cancelled') throw cancelled()
    if (run.kind === 'refused') return { ok: false, refusal: run.refusal } as const
    return { ok: true, pdf: asPdf(run.pdf), name: run.name, pages: run.pages } as const
  }),
  list: os.list.handler(({ input, context }) =>
    pageOf(paperList, context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input, context }) => {
    await requirePapers(context, [input.id], 'documents.get')
    const { reads } = context.services
    const [paper] = await findPapers(reads, [input.id])
    if (paper === undefined) return notFound(context, 'documents.get')
    return {
      ...paper,
      events: await findPaperEvents(reads, input.id),
      receipts: await findReceipts(reads, input.id),
      outdated:
        (await findOutdated(context, input.id)) ??
        (await findOutdatedGroupPaper(context, input.id)),
    }
  }),
  outdatedSheets: os.outdatedSheets.handler(async ({ input, context }) => {
    const outdated = await findOutdatedSheets(context, input.group)
    return outdated ?? notFound(context, 'documents.outdatedSheets')
  }),
  outdatedGroupPapers: os.outdatedGroupPapers.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    return findOutdatedGroupPapers(context, input.group)
  }),
  file: os.file.handler(async ({ input, context }) => {
    await requirePapers(context, [input.id], 'documents.file')
    if (await isWithheld(context.services.reads, input.id, context.actor)) return withheld
    const file = await readPaperFile(context.services.reads, input.id)
    return file.kind === 'sound'
      ? ({ ok: true, pdf: asPdf(file.bytes), name: file.name } as const)
      : ({ ok: false, refusal: { reason: unreadable[file.kind] } } as const)
  }),
  files: os.files.handler(async ({ input, context }) => {
    await requirePapers(context, input.papers, 'documents.files')
    const numbers = await findWithheld(context.services.reads, input.papers, context.actor)
    if (numbers.length > 0) return { ok: false, refusal: { reason: 'withheld', numbers } } as const
    const packed = await packPapers(context.services.reads, input.papers)
    if (packed.kind !== 'sound') {
      return { ok: false, refusal: { reason: unreadable[packed.kind] } } as const
    }
    const zip = new File([new Uint8Array(packed.bytes)], packed.name, { type: 'application/zip' })
    return { ok: true, zip } as const
  }),
  mailFile: os.mailFile.handler(async ({ input, context }) => {
    await requirePapers(context, input.papers, 'documents.mailFile')
    const { reads, clock } = context.services
    return mailPapers(reads, input.papers, new Date(clock.now().epochMilliseconds))
  }),
  noteReceipts: os.noteReceipts.handler(runCommand(noteReceipts)),
  removeReceipt: os.removeReceipt.handler(runCommand(removeReceipt)),
  keepScan: os.keepScan.handler(async (call) => {
    const { file, ...of } = call.input.payload
    const read = await readScan(file)
    return read.ok ? runWithin(keepScan, { ...of, scan: read.scan }, call) : read
  }),
  scan: os.scan.handler(async ({ input, context }) => {
    await requirePapers(context, [input.paper], 'documents.scan')
    if (await isWithheld(context.services.reads, input.paper, context.actor)) return withheld
    const scan = await findScan(context.services.reads, input)
    const file =
      scan.kind === 'sound'
        ? new File([new Uint8Array(scan.bytes)], scan.name, { type: scan.mediaType })
        : null
    return { ok: true, file } as const
  }),
  texts: os.texts.handler(({ input, context }) =>
    findPaperTexts(context.services.reads, input.language),
  ),
  previewText: os.previewText.handler(async ({ input, context, signal }) => {
    const preview = await previewText(context, input, signal)
    if (preview.kind === 'cancelled') throw cancelled()
    return preview.kind === 'invalid'
      ? ({ ok: false, problem: preview.problem } as const)
      : ({ ok: true, pdf: asPdf(preview.pdf) } as const)
  }),
  changeText: os.changeText.handler(runCommand(changePaperText)),
  notePapers: os.notePapers.handler(runCommand(notePapers)),
}

async function requirePapers(
  context: AdmittedContext,
  papers: readonly string[],
  action: string,
): Promise<void> {
  const records = papers.map((id) => `paper/${id}`)
  const { visibility } = context.services
  if (!(await visibility.allVisible(records, context.actor))) await notFound(context, action)
}

const asPdf = (bytes: Uint8Array): Blob =>
  new Blob([new Uint8Array(bytes)], { type: 'application/pdf' })

/** The window gave up waiting, or the office is closing: nobody reads this answer. */
const cancelled = () => new ORPCError('CLIENT_CLOSED_REQUEST')
