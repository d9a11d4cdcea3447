import { procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { isOwnFolder } from '#main/exports/commands.ts'
import { isAbsolute } from 'node:path'
import { setUpdatePlace } from './commands.ts'

const os = procedures.updates

export const updatesRouter = {
  state: os.state.handler(({ context: { services } }) => services.updates.state()),
  setPlace: os.setPlace.handler(async (call) => {
    const { address } = call.input.payload
    const { services } = call.context
    if (address !== null && isAbsolute(address) && isOwnFolder(address, services.folder)) {
      return { ok: false, refusal: { reason: 'ownFolder', field: 'address' } } as const
    }
    const outcome = await runCommand(setUpdatePlace)(call)
    // Not waited for: a share may take its time.
    if (outcome.ok) void services.updates.placeChanged().catch(() => undefined)
    return outcome
  }),
  check: os.check.handler(async ({ context: { services } }) => {
    await services.updates.check()
    return services.updates.state()
  }),
  install: os.install.handler(async ({ input, context: { services, actor, desk } }) => {
    const { version, when } = input
    // Before it is done: a program that closes writes nothing any more.
    await services.door.note(
      { kind: 'office', action: 'updates.install', about: { version, when } },
      { actor, desk },
    )
    return services.updates.choose(version, when)
  }),
}
