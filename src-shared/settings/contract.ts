import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { DayOffInput, MovedDayInput, OfficeDays, Policies, PoliciesInput } from './policies.ts'
import { Institution, InstitutionInput } from './schema.ts'

const Saved = z.object({ revision: z.number() })
const Id = z.object({ id: z.uuid() })

/** A day is moved once; what is worked instead was off, and what becomes off was worked. */
export const MovedDayRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('dayMovedAlready'), field: z.enum(['from', 'to']) }),
  z.object({ reason: z.literal('offAnyway'), field: z.literal('from') }),
  z.object({ reason: z.literal('workedAnyway'), field: z.literal('to') }),
])
export type MovedDayRefusal = z.infer<typeof MovedDayRefusal>

export const settingsContract = {
  institution: query.output(Institution),
  changeInstitution: command(
    z.object({ revision: z.number().int(), input: InstitutionInput }),
    Saved,
    noRefusal,
  ),

  policies: query.output(Policies),
  changePolicies: command(
    Revised.omit({ id: true }).extend({ input: PoliciesInput }),
    Saved,
    noRefusal,
  ),

  /** Moved working days and the office's days off, in order of date. */
  days: query.output(OfficeDays),
  addMovedDay: command(z.object({ input: MovedDayInput }), Id, MovedDayRefusal),
  /** Enters the moved days of a year that the program knows of and the table does not; `count` came in. */
  addKnownMovedDays: command(
    z.object({ year: z.number().int() }),
    z.object({ count: z.number() }),
    noRefusal,
  ),
  removeMovedDay: command(Id, z.object({}), noRefusal),
  addDayOff: command(z.object({ input: DayOffInput }), Id, noRefusal),
  removeDayOff: command(Id, z.object({}), noRefusal),
}
