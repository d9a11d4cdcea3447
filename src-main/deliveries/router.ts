import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { sendAgain } from './again.ts'
import { noteReminder } from './reminder.ts'
import { settle } from './settle.ts'
import { batchRouter } from './batchRouter.ts'
import { findBoard } from './board.ts'
import { dispatchRouter } from './dispatchRouter.ts'
import { deliveryList } from './deliveries.ts'
import { findDelivery } from './details.ts'
import { record } from './events.ts'
import { findDeliveriesOf } from './ofPerson.ts'
import { leave } from './leave.ts'
import { join, number } from './parcels.ts'
import { packingRouter } from './packingRouter.ts'
import { receiptRouter } from './receipt/router.ts'
import { change, send } from './sendCommands.ts'
import { weigh } from './weigh.ts'

const os = procedures.deliveries
const todayOf = ({ services: { clock } }: AdmittedContext) => todayInRiga(clock)

export const deliveriesRouter = {
  ...dispatchRouter,
  ...batchRouter,
  ...receiptRouter,
  list: os.list.handler(({ input, context }) =>
    pageOf(deliveryList(todayOf(context)), context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input, context, path }) => {
    await requireVisible(context, `delivery/${input.id}`, path)
    const found = await findDelivery(context.services.reads, input.id, context.actor)
    return found ?? notFound(context, path.join('.'))
  }),
  ofPerson: os.ofPerson.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findDeliveriesOf(context.services.reads, input.person, context.actor)
  }),
  board: os.board.handler(({ context }) =>
    findBoard(context.services.reads, context.actor, todayOf(context)),
  ),
  send: os.send.handler(runCommand(send)),
  change: os.change.handler(runCommand(change)),
  record: os.record.handler(runCommand(record)),
  join: os.join.handler(runCommand(join)),
  leave: os.leave.handler(runCommand(leave)),
  number: os.number.handler(runCommand(number)),
  weigh: os.weigh.handler(runCommand(weigh)),
  sendAgain: os.sendAgain.handler(runCommand(sendAgain)),
  settle: os.settle.handler(runCommand(settle)),
  noteReminder: os.noteReminder.handler(runCommand(noteReminder)),
  ...packingRouter,
}
