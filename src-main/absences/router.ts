import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { findAbsence } from './details.ts'
import { findDisruption, forgetDisruption, noteDisruption } from './disruptions.ts'
import { follow } from './follow.ts'
import { absenceList } from './list.ts'
import { findOffered } from './offered.ts'
import { change, report, withdraw } from './reportCommands.ts'
import { countWaiting, findAbsencesOf, findAwayFrom } from './someAbsences.ts'

const os = procedures.absences
const seenBy = ({ actor, services: { clock } }: AdmittedContext) => ({
  actor,
  today: todayInRiga(clock),
})

export const absencesRouter = {
  list: os.list.handler(({ input, context }) =>
    pageOf(absenceList(seenBy(context).today), context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input, context, path }) => {
    await requireVisible(context, `absence/${input.id}`, path)
    const found = await findAbsence(context.services.reads, input.id, seenBy(context))
    return found ?? notFound(context, path.join('.'))
  }),
  ofPerson: os.ofPerson.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findAbsencesOf(context.services.reads, input.person, seenBy(context))
  }),
  ofSession: os.ofSession.handler(async ({ input, context, path }) => {
    await requireVisible(context, `session/${input.session}`, path)
    const { reads } = context.services
    return {
      absences: await findAwayFrom(reads, input.session, seenBy(context)),
      disruption: await findDisruption(reads, input.session),
    }
  }),
  waiting: os.waiting.handler(({ context }) =>
    countWaiting(context.services.reads, seenBy(context)),
  ),
  offered: os.offered.handler(async ({ input, context, path }) => {
    await requireVisible(context, `person/${input.person}`, path)
    return findOffered(context.services.reads, input.person, seenBy(context))
  }),
  report: os.report.handler(runCommand(report)),
  change: os.change.handler(runCommand(change)),
  withdraw: os.withdraw.handler(runCommand(withdraw)),
  follow: os.follow.handler(runCommand(follow)),
  noteDisruption: os.noteDisruption.handler(runCommand(noteDisruption)),
  forgetDisruption: os.forgetDisruption.handler(runCommand(forgetDisruption)),
}
