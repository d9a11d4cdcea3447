import { procedures } from '#main/calls/implement.ts'
import { callerOf } from '#main/calls/runCommand.ts'
import { changeInstitution } from './commands.ts'
import { findInstitution } from './queries.ts'

const os = procedures.settings

export const settingsRouter = {
  institution: os.institution.handler(({ context }) => findInstitution(context.services.reads)),
  changeInstitution: os.changeInstitution.handler(async ({ input, context, signal }) => {
    const { door, sessions } = context.services
    const caller = callerOf(context, input.commandId, signal)
    const outcome = await door.run(changeInstitution, input.commandId, input.payload, caller)
    if (outcome.ok) sessions.idleMinutes = input.payload.input.idleMinutes
    return outcome
  }),
}
