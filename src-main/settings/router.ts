import { procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { changeInstitution } from './commands.ts'
import {
  addDayOff,
  addKnownMovedDays,
  addMovedDay,
  findDays,
  removeDayOff,
  removeMovedDay,
} from './days.ts'
import { followIdleMinutes } from './idleMinutes.ts'
import { changePolicies, findPolicies } from './policies.ts'
import { findInstitution } from './queries.ts'

const os = procedures.settings

export const settingsRouter = {
  institution: os.institution.handler(({ context }) => findInstitution(context.services.reads)),
  changeInstitution: os.changeInstitution.handler(async (call) => {
    const outcome = await runCommand(changeInstitution)(call)
    if (outcome.ok) await followIdleMinutes(call.context.services)
    return outcome
  }),
  policies: os.policies.handler(({ context }) => findPolicies(context.services.reads)),
  changePolicies: os.changePolicies.handler(runCommand(changePolicies)),
  days: os.days.handler(({ context }) => findDays(context.services.reads)),
  addMovedDay: os.addMovedDay.handler(runCommand(addMovedDay)),
  addKnownMovedDays: os.addKnownMovedDays.handler(runCommand(addKnownMovedDays)),
  removeMovedDay: os.removeMovedDay.handler(runCommand(removeMovedDay)),
  addDayOff: os.addDayOff.handler(runCommand(addDayOff)),
  removeDayOff: os.removeDayOff.handler(runCommand(removeDayOff)),
}
