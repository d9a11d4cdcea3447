import { ORPCError } from '@orpc/server'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand, runWithin } from '#main/calls/runCommand.ts'
import { makeTablePaper } from '#main/documents/makeTablePaper.ts'
import { typesetTablePaper } from '#main/documents/tablePapers.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { prepareAct } from './acts/prepare.ts'
import { previewActText } from './acts/sample.ts'
import { findPromisesAtRisk } from './atRisk.ts'
import { findAvailability } from './availabilityOf.ts'
import { changeReservation } from './changeReservation.ts'
import { archiveCategory, createCategory, findCategories, updateCategory } from './categories.ts'
import { completePart } from './completePart.ts'
import { expectBack, extendLoan } from './extendLoan.ts'
import { findGroupsToAsk } from './groupsToAsk.ts'
import { findHoldings } from './holdings.ts'
import { issueLoan } from './issue.ts'
import { createItem, keepPhoto, updateItem } from './itemCommands.ts'
import { findFreeThings } from './freeThings.ts'
import { findItemEvents, findUnusableDays } from './itemHistory.ts'
import { findItems, itemList } from './items.ts'
import { archiveKit, createKit, findKits, updateKit } from './kits.ts'
import { printLabels } from './labels.ts'
import { findLacksOf } from './lacksOf.ts'
import { findLoanLine } from './lineDetails.ts'
import { lineList } from './lines.ts'
import { archiveModel, createModel, findModels, updateModel } from './models.ts'
import { findPhoto, readPicture } from './photos.ts'
import { findNeeds } from './needs.ts'
import { noteAnswers } from './noteAnswers.ts'
import { noteNeeds } from './noteNeeds.ts'
import { reserveNeeds, showProposal } from './proposals.ts'
import { findReturnPhoto, keepReturnPhoto, removeReturnPhoto } from './returnPhotos.ts'
import { findOwedParts, settlePart } from './owedParts.ts'
import { noteReminder } from './noteReminder.ts'
import { findReminder } from './reminders.ts'
import { findReservations, reservationList } from './reservations.ts'
import { cancelReservations, pack } from './reservationCommands.ts'
import { replan } from './replan.ts'
import { reserve } from './reserve.ts'
import { forgetSentBack, noteSentBack } from './sentBack.ts'
import { scanCode } from './scan.ts'
import { findShortages } from './shortages.ts'
import {
  finishStocktake,
  markMissingLost,
  reopenStocktake,
  startStocktake,
} from './stocktakeCommands.ts'
import { readFindings, shownReport } from './stocktakeFindings.ts'
import { findLosable } from './stocktakeLosable.ts'
import { printStocktake } from './stocktakePaper.ts'
import { scanInto } from './stocktakeScan.ts'
import { findPlaces, findStocktakes } from './stocktakes.ts'
import { swap } from './swap.ts'
import { takeBack } from './takeBack.ts'
import { findTimeline } from './timeline.ts'
import { markUnusable, markUsable } from './unusable.ts'
import { findUse } from './use.ts'

const os = procedures.equipment
const todayOf = ({ services: { clock } }: AdmittedContext) => todayInRiga(clock)

export const equipmentRouter = {
  categories: os.categories.handler(({ context }) => findCategories(context.services.reads)),
  models: os.models.handler(({ context }) => findModels(context.services.reads)),
  kits: os.kits.handler(({ context }) => findKits(context.services.reads, todayOf(context))),
  listItems: os.listItems.handler(({ input, context }) =>
    pageOf(itemList(todayOf(context)), context.services.reads, input, context.actor),
  ),
  getItem: os.getItem.handler(async ({ input, context }) => {
    const { reads } = context.services
    const [item] = await findItems(reads, [input.id], context.actor, todayOf(context))
    if (item === undefined) return notFound(context, 'equipment.getItem')
    return {
      ...item,
      events: await findItemEvents(reads, input.id, {
        actor: context.actor,
        today: todayOf(context),
      }),
      unusable: await findUnusableDays(reads, input.id),
      owed: await findOwedParts(reads, { item: input.id }, context.actor),
    }
  }),
  itemPhoto: os.itemPhoto.handler(({ input, context }) =>
    findPhoto(context.services.reads, input.id),
  ),
  labels: os.labels.handler(async ({ input, context, signal }) => {
    const made = await printLabels(context, input, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (made === 'cancelled') throw new ORPCError('CLIENT_CLOSED_REQUEST')
    const { pdf, labels } = made
    return { pdf: new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), labels }
  }),
  createCategory: os.createCategory.handler(runCommand(createCategory)),
  updateCategory: os.updateCategory.handler(runCommand(updateCategory)),
  archiveCategory: os.archiveCategory.handler(runCommand(archiveCategory)),
  createModel: os.createModel.handler(runCommand(createModel)),
  updateModel: os.updateModel.handler(runCommand(updateModel)),
  archiveModel: os.archiveModel.handler(runCommand(archiveModel)),
  createItem: os.createItem.handler(runCommand(createItem)),
  updateItem: os.updateItem.handler(runCommand(updateItem)),
  completePart: os.completePart.handler(runCommand(completePart)),
  keepPhoto: os.keepPhoto.handler(async (call) => {
    const { id, file } = call.input.payload
    const read = await readPicture(file)
    return read.ok ? runWithin(keepPhoto, { id, picture: read.picture }, call) : read
  }),
  createKit: os.createKit.handler(runCommand(createKit)),
  updateKit: os.updateKit.handler(runCommand(updateKit)),
  archiveKit: os.archiveKit.handler(runCommand(archiveKit)),
  markUnusable: os.markUnusable.handler(runCommand(markUnusable)),
  markUsable: os.markUsable.handler(runCommand(markUsable)),

  needsOf: os.needsOf.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    return findNeeds(context.services.reads, input.group, context.actor)
  }),
  lacksOf: os.lacksOf.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findLacksOf(context.services.reads, input.person, context.actor, todayOf(context))
  }),
  groupsToAsk: os.groupsToAsk.handler(({ context }) =>
    findGroupsToAsk(context.services.reads, context.actor, todayOf(context)),
  ),
  shortages: os.shortages.handler(({ input, context }) =>
    findShortages(context.services.reads, input.weeks, context.actor, todayOf(context)),
  ),
  noteNeeds: os.noteNeeds.handler(runCommand(noteNeeds)),
  noteAnswers: os.noteAnswers.handler(runCommand(noteAnswers)),
  proposeNeeds: os.proposeNeeds.handler(async ({ input, context, path }) => {
    await requireVisible(context, `group/${input.group}`, path)
    const { reads } = context.services
    const proposal = await showProposal(reads, input.group, context.actor, todayOf(context))
    return 'reason' in proposal
      ? ({ ok: false, refusal: proposal } as const)
      : ({ ok: true, proposal } as const)
  }),
  reserveNeeds: os.reserveNeeds.handler(runCommand(reserveNeeds)),

  listLines: os.listLines.handler(({ input, context }) =>
    pageOf(lineList(todayOf(context)), context.services.reads, input, context.actor),
  ),
  listReservations: os.listReservations.handler(({ input, context }) =>
    pageOf(reservationList(todayOf(context)), context.services.reads, input, context.actor),
  ),
  getLine: os.getLine.handler(async ({ input, context, path }) => {
    await requireVisible(context, `loanLine/${input.id}`, path)
    return findLoanLine(context.services.reads, input.id, todayOf(context), context.actor)
  }),
  atRisk: os.atRisk.handler(({ context }) =>
    findPromisesAtRisk(context.services.reads, context.actor, todayOf(context)),
  ),
  getReservation: os.getReservation.handler(async ({ input, context, path }) => {
    await requireVisible(context, `reservation/${input.id}`, path)
    const found = await findReservations(context.services.reads, [input.id], todayOf(context))
    return found[0] ?? notFound(context, path.join('.'))
  }),
  holdingsOf: os.holdingsOf.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findHoldings(context.services.reads, input.person, context.actor, todayOf(context))
  }),
  availability: os.availability.handler(async ({ input, context, path }) => {
    await requireVisible(context, `equipmentCategory/${input.category}`, path)
    const asker = { db: context.services.reads, actor: context.actor }
    return findAvailability(asker, input, todayOf(context))
  }),
  freeThings: os.freeThings.handler(async ({ input, context, path }) => {
    await requireVisible(context, `equipmentCategory/${input.category}`, path)
    const asker = { db: context.services.reads, actor: context.actor }
    return findFreeThings(asker, input, todayOf(context))
  }),
  timeline: os.timeline.handler(({ input, context }) =>
    findTimeline({ db: context.services.reads, actor: context.actor }, input, todayOf(context)),
  ),
  use: os.use.handler(({ input, context }) =>
    findUse(context.services.reads, input.year, todayOf(context)),
  ),
  scan: os.scan.handler(({ input, context }) =>
    scanCode(context.services.reads, input.code, context.actor, todayOf(context)),
  ),
  reserve: os.reserve.handler(runCommand(reserve)),
  changeReservation: os.changeReservation.handler(runCommand(changeReservation)),
  cancelReservations: os.cancelReservations.handler(runCommand(cancelReservations)),
  pack: os.pack.handler(runCommand(pack)),
  replan: os.replan.handler(runCommand(replan)),
  issueLoan: os.issueLoan.handler(runCommand(issueLoan)),
  takeBack: os.takeBack.handler(runCommand(takeBack)),
  returnPhoto: os.returnPhoto.handler(async ({ input, context, path }) => {
    await requireVisible(context, `loanLine/${input.line}`, path)
    return findReturnPhoto(context.services.reads, input)
  }),
  keepReturnPhoto: os.keepReturnPhoto.handler(async (call) => {
    const { line, file } = call.input.payload
    const read = await readPicture(file)
    if (!read.ok) return read
    return read.picture === null
      ? ({ ok: false, refusal: { reason: 'notAPicture' } } as const)
      : runWithin(keepReturnPhoto, { line, picture: read.picture }, call)
  }),
  removeReturnPhoto: os.removeReturnPhoto.handler(runCommand(removeReturnPhoto)),
  settlePart: os.settlePart.handler(runCommand(settlePart)),
  extendLoan: os.extendLoan.handler(runCommand(extendLoan)),
  previewAct: os.previewAct.handler(async ({ input, context, path, signal }) => {
    const prepared = await prepareAct(context, input)
    if (prepared.kind === 'notFound') return notFound(context, path.join('.'))
    if (prepared.kind === 'nothing') {
      return { ok: false, refusal: { reason: prepared.reason } } as const
    }
    const number = prepared.paper.known?.number ?? null
    const made = await typesetTablePaper(context, prepared.paper, number, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (made === null) throw new ORPCError('CLIENT_CLOSED_REQUEST')
    const pdf = new Blob([new Uint8Array(made.pdf)], { type: 'application/pdf' })
    const { language } = prepared.paper.subject
    return { ok: true, pdf, pages: made.pages, number, language } as const
  }),
  previewActText: os.previewActText.handler(async ({ input, context, signal }) => {
    const preview = await previewActText(context, input, signal)
    if (preview.kind === 'cancelled') throw new ORPCError('CLIENT_CLOSED_REQUEST')
    if (preview.kind === 'invalid') return { ok: false, problem: preview.problem } as const
    const pdf = new Blob([new Uint8Array(preview.pdf)], { type: 'application/pdf' })
    return { ok: true, pdf } as const
  }),
  makeAct: os.makeAct.handler(async ({ input, context, path, signal }) => {
    const { commandId, payload } = input
    const making = {
      name: 'equipment.makeAct',
      of: payload.of,
      prepare: () => prepareAct(context, payload.of),
    }
    const made = await makeTablePaper(context, commandId, making, signal)
    return made ?? notFound(context, path.join('.'))
  }),
  expectBack: os.expectBack.handler(runCommand(expectBack)),
  noteSentBack: os.noteSentBack.handler(runCommand(noteSentBack)),
  forgetSentBack: os.forgetSentBack.handler(runCommand(forgetSentBack)),
  swap: os.swap.handler(runCommand(swap)),
  noteReminder: os.noteReminder.handler(runCommand(noteReminder)),
  reminder: os.reminder.handler(async ({ input, context }) => {
    const { reads } = context.services
    const found = await findReminder(reads, input, context.actor, todayOf(context))
    if (found === null) return notFound(context, 'equipment.reminder')
    if (typeof found === 'string') return { ok: false, refusal: { reason: found } } as const
    return { ok: true, ...found } as const
  }),

  stocktakes: os.stocktakes.handler(async ({ context: { services } }) => ({
    stocktakes: await findStocktakes(services.reads),
    places: await findPlaces(services.reads),
  })),
  getStocktake: os.getStocktake.handler(async ({ input, context, path }) => {
    await requireVisible(context, `stocktake/${input.id}`, path)
    const { reads } = context.services
    const [stocktake] = await findStocktakes(reads, input.id)
    if (stocktake === undefined) return notFound(context, path.join('.'))
    const today = todayOf(context)
    const findings = await readFindings(reads, input.id, today)
    const losable = await findLosable(reads, findings, today)
    return {
      ...stocktake,
      report: shownReport(findings),
      losable: losable === 'unknown' ? null : losable.length,
    }
  }),
  stocktakePaper: os.stocktakePaper.handler(async ({ input, context, path, signal }) => {
    await requireVisible(context, `stocktake/${input.id}`, path)
    const { reads } = context.services
    const [stocktake] = await findStocktakes(reads, input.id)
    if (stocktake === undefined) return notFound(context, path.join('.'))
    const report = shownReport(await readFindings(reads, input.id, todayOf(context)))
    const pdf = await printStocktake(context, stocktake, report, input.language, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (pdf === null) throw new ORPCError('CLIENT_CLOSED_REQUEST')
    return { pdf: new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }) }
  }),
  startStocktake: os.startStocktake.handler(runCommand(startStocktake)),
  scanInto: os.scanInto.handler(runCommand(scanInto)),
  finishStocktake: os.finishStocktake.handler(runCommand(finishStocktake)),
  reopenStocktake: os.reopenStocktake.handler(runCommand(reopenStocktake)),
  markMissingLost: os.markMissingLost.handler(runCommand(markMissingLost)),
}
