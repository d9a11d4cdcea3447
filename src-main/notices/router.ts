import { notFound, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { noteContact, removeContact, updateContact } from './contactCommands.ts'
import { contactLog } from './contactLog.ts'

const os = procedures.notices

export const noticesRouter = {
  contactLog: os.contactLog.handler(async ({ input, context, path }) => {
    const { visibility, reads } = context.services
    const visible = await visibility.allVisible([`person/${input.person}`], context.actor)
    if (!visible) return notFound(context, path.join('.'))
    return pageOf(contactLog(input.person), reads, input.list, context.actor)
  }),
  noteContact: os.noteContact.handler(runCommand(noteContact)),
  updateContact: os.updateContact.handler(runCommand(updateContact)),
  removeContact: os.removeContact.handler(runCommand(removeContact)),
}
