import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireAllVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { findCosts } from './costs.ts'
import { costsFile } from './costsFile.ts'
import { findPackable } from './packable.ts'
import { printPackingPapers } from './packingPapers.ts'
import { packOne } from './packOne.ts'
import { pick } from './pick.ts'
import { findPickingList } from './pickingList.ts'
import { printPickingList } from './pickingListPaper.ts'
import { scanToPack } from './scanToPack.ts'
import { findToPack } from './toPack.ts'
import { restrictedDelivery } from './withheld.ts'

const recordsOf = (deliveries: readonly string[]): string[] =>
  deliveries.map((id) => `delivery/${id}`)

const os = procedures.deliveries
const todayOf = ({ services: { clock } }: AdmittedContext) => todayInRiga(clock)
const pdfOf = (bytes: Uint8Array): File =>
  new File([new Uint8Array(bytes)], 'norise.pdf', { type: 'application/pdf' })

/** Papers of somebody whose data is restricted are not made, whoever asks. */
async function refusedFor({ services: { reads } }: AdmittedContext, deliveries: readonly string[]) {
  const code = await restrictedDelivery(reads, deliveries)
  return code === null
    ? null
    : { ok: false as const, refusal: { reason: 'restricted' as const, code } }
}

/** The packing desk, and what sending costs. */
export const packingRouter = {
  toPack: os.toPack.handler(({ context }) => findToPack(context.services.reads, context.actor)),
  packable: os.packable.handler(async ({ input, context, path }) => {
    await requireAllVisible(context, recordsOf([input.id]), path)
    const found = await findPackable(
      context.services.reads,
      input.id,
      todayOf(context),
      context.actor,
    )
    return found ?? notFound(context, path.join('.'))
  }),
  scanToPack: os.scanToPack.handler(({ input, context }) =>
    scanToPack(context.services.reads, input.code, context.actor),
  ),
  pickingList: os.pickingList.handler(async ({ input, context, path }) => {
    await requireAllVisible(context, recordsOf(input.deliveries), path)
    return findPickingList(context.services.reads, input.deliveries)
  }),
  pickingListPaper: os.pickingListPaper.handler(async ({ input, context, path, signal }) => {
    await requireAllVisible(context, recordsOf(input.deliveries), path)
    const refused = await refusedFor(context, input.deliveries)
    if (refused !== null) return refused
    const pdf = pdfOf(await printPickingList(context, input.deliveries, signal))
    return { ok: true as const, pdf }
  }),
  packingPapers: os.packingPapers.handler(async ({ input, context, path, signal }) => {
    await requireAllVisible(context, recordsOf(input.deliveries), path)
    const refused = await refusedFor(context, input.deliveries)
    if (refused !== null) return refused
    const { pdf, cards } = await printPackingPapers(context, input, signal)
    return { ok: true as const, pdf: pdfOf(pdf), cards }
  }),
  costs: os.costs.handler(({ input, context }) =>
    findCosts(context.services.reads, input, context.actor, todayOf(context)),
  ),
  costsFile: os.costsFile.handler(async ({ input, context }) => {
    const { reads } = context.services
    const costs = await findCosts(reads, input, context.actor, todayOf(context))
    return { file: await costsFile(costs.by[input.by], input) }
  }),
  pick: os.pick.handler(runCommand(pick)),
  packOne: os.packOne.handler(runCommand(packOne)),
}
