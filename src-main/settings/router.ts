import { procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { changeInstitution } from './commands.ts'
import { followIdleMinutes } from './idleMinutes.ts'
import { findInstitution } from './queries.ts'

const os = procedures.settings

export const settingsRouter = {
  institution: os.institution.handler(({ context }) => findInstitution(context.services.reads)),
  changeInstitution: os.changeInstitution.handler(async (call) => {
    const outcome = await runCommand(changeInstitution)(call)
    if (outcome.ok) await followIdleMinutes(call.context.services)
    return outcome
  }),
}
