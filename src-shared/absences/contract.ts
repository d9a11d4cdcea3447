import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { ListRequest, listPage } from '#shared/lists/list.ts'
import { AbsenceRefusal, FollowRefusal } from './refusals.ts'
import {
  Absence,
  AbsenceDetails,
  AbsenceInput,
  AbsencesWaiting,
  Disruption,
  DisruptionInput,
  OfferedMissed,
} from './schema.ts'

const id = z.uuid()
const person = z.uuid('required')
const session = z.uuid()
const revised = z.object({ revision: z.number().int() })

/** Something that followed: a record that was made, or a reason why nothing need be. */
const FollowUpInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['delivery', 'recording', 'loan', 'consultation']), record: z.uuid() }),
  z.object({
    kind: z.literal('waived'),
    note: z.string().trim().min(1, 'required').max(300, 'tooLong'),
  }),
  z.object({ kind: z.literal('guardianCalled'), note: z.string().trim().max(300, 'tooLong') }),
])
export type FollowUpInput = z.infer<typeof FollowUpInput>

/** What can be asked of absences. */
export const absencesContract = {
  /**
   * Columns: person, group, session, day, kind, reported, reportedBy, followed, excused, state
   * (`nothingFollowed`, `callGuardian`, `followed`, `withdrawn`). Withdrawn ones are hidden until
   * asked for; the latest first.
   */
  list: query.input(ListRequest).output(listPage(Absence)),
  get: query.input(z.object({ id })).output(AbsenceDetails),
  ofPerson: query.input(z.object({ person })).output(z.array(Absence)),
  /** Who is away from a session, and what kept everybody from it. */
  ofSession: query
    .input(z.object({ session }))
    .output(z.object({ absences: z.array(Absence), disruption: Disruption.nullable() })),
  waiting: query.output(AbsencesWaiting),
  offered: query.input(z.object({ person })).output(OfferedMissed),

  report: command(z.object({ person, input: AbsenceInput }), z.object({ id }), AbsenceRefusal),
  change: command(Revised.extend({ input: AbsenceInput }), revised, AbsenceRefusal),
  /** They come after all, or it was entered by mistake: it stays on record, out of the way. */
  withdraw: command(Revised, revised, noRefusal),
  follow: command(
    z.object({ absence: id, followUp: FollowUpInput }),
    z.object({ id }),
    FollowRefusal,
  ),
  /** Notes or changes (`revision`, null of a new one) what kept everybody from a session. */
  noteDisruption: command(
    z.object({ session, revision: z.number().int().nullable(), input: DisruptionInput }),
    revised,
    noRefusal,
  ),
  forgetDisruption: command(
    z.object({ session, revision: z.number().int() }),
    z.object({}),
    noRefusal,
  ),
}
