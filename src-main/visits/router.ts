import { ORPCError } from '@orpc/server'
import { notFound, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { changeVisitState, createVisit, updateVisit } from './commands.ts'
import { printDayList } from './dayList.ts'
import { visitList } from './list.ts'
import { findVisits } from './queries.ts'

const os = procedures.visits

export const visitsRouter = {
  list: os.list.handler(({ input, context }) =>
    pageOf(visitList, context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input, context }) => {
    const { visibility, reads } = context.services
    if (!(await visibility.allVisible([`visit/${input.id}`], context.actor))) {
      return notFound(context, 'visits.get')
    }
    const [visit] = await findVisits(reads, [input.id])
    return visit ?? notFound(context, 'visits.get')
  }),
  dayList: os.dayList.handler(async ({ input, context, signal }) => {
    const made = await printDayList(context, input, signal)
    // The window gave up waiting, or the office is closing: nobody reads this answer.
    if (made === 'cancelled') throw new ORPCError('CLIENT_CLOSED_REQUEST')
    const { pdf, visits } = made
    return { pdf: new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), visits }
  }),
  create: os.create.handler(runCommand(createVisit)),
  update: os.update.handler(runCommand(updateVisit)),
  changeState: os.changeState.handler(runCommand(changeVisitState)),
}
