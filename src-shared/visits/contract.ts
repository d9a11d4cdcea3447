import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import { ContactDirection } from '#shared/notices/schema.ts'
import { Visit, VisitClash, VisitInput, VisitState } from './schema.ts'

/** In an emergency nobody enters without an appointment (procedure 000, 10), unless it is confirmed. */
export const VisitRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('emergency'), field: z.literal('agreedChannel') }),
])
export type VisitRefusal = z.infer<typeof VisitRefusal>

/**
 * `letIn`: the visit without an appointment is meant, although there is an emergency. `direction`: who
 * got in touch to agree it, for the contact log.
 */
const Entered = z.object({
  input: VisitInput,
  letIn: z.boolean(),
  direction: ContactDirection.default('in'),
})
/** Visits at the same time are told, not refused: two people may come together. */
const clashes = z.array(VisitClash)

export const visitsContract = {
  /** Columns: day, startsAt, person, purpose, agreedWith, agreedChannel, state, note. `person` takes ids as a set. */
  list: query.input(ListRequest).output(listPage(Visit)),
  get: query.input(z.object({ id: z.uuid() })).output(Visit),
  /** The list of a day for the door, as a PDF; it is no paper of the register and keeps no number. */
  dayList: query
    .input(z.object({ day: z.iso.date(), language: z.enum(['lv', 'en']) }))
    .output(z.object({ pdf: z.instanceof(Blob), visits: z.number().int() })),
  create: command(Entered, z.object({ id: z.uuid(), clashes }), VisitRefusal),
  update: command(
    Revised.extend(Entered.shape),
    z.object({ revision: z.number(), clashes }),
    VisitRefusal,
  ),
  changeState: command(
    z.object({ selection: Selection, state: VisitState }),
    z.object({ count: z.number() }),
    noRefusal,
  ),
}
