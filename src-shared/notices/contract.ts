import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { ListRequest, listPage } from '#shared/lists/list.ts'
import { ContactLine, ContactNoteInput } from './schema.ts'

/** `notOwn`: somebody else entered it. `ofNotice`: it tells that a notice was passed on, and stays with it. */
export const ContactNoteRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notOwn') }),
  z.object({ reason: z.literal('ofNotice') }),
])
export type ContactNoteRefusal = z.infer<typeof ContactNoteRefusal>

const person = z.uuid()

export const noticesContract = {
  /** Columns: at, channel, direction, about. The newest first. */
  contactLog: query.input(z.object({ person, list: ListRequest })).output(listPage(ContactLine)),
  noteContact: command(
    z.object({ person, input: ContactNoteInput }),
    z.object({ id: z.uuid() }),
    noRefusal,
  ),
  updateContact: command(
    Revised.extend({ person, input: ContactNoteInput }),
    z.object({ revision: z.number().int() }),
    ContactNoteRefusal,
  ),
  removeContact: command(z.object({ id: z.uuid(), person }), z.object({}), ContactNoteRefusal),
}
