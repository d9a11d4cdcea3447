import { notFound, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { changeVisitState, createVisit, updateVisit } from './commands.ts'
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
  create: os.create.handler(runCommand(createVisit)),
  update: os.update.handler(runCommand(updateVisit)),
  changeState: os.changeState.handler(runCommand(changeVisitState)),
}
