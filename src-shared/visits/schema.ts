import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { ContactChannel } from '#shared/notices/schema.ts'

/** Where an appointment stands. */
export const VisitState = z.enum(['agreed', 'came', 'missed', 'cancelled'])
export type VisitState = z.infer<typeof VisitState>

const line = z
  .string()
  .trim()
  .max(200, 'tooLong')
  .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/**
 * A visit in person (procedure 000, 9). `visitor` is whoever is not in the register, or comes along.
 * `agreedChannel` null: nobody had agreed it before.
 */
export const VisitInput = z
  .object({
    personId: z.uuid().nullable(),
    visitor: line,
    day: z.iso.date('notADate'),
    startsAt: TimeOfDay,
    endsAt: TimeOfDay.nullable(),
    purpose: line,
    agreedWith: z.uuid().nullable(),
    agreedChannel: ContactChannel.nullable(),
    note: z.string().trim().max(1000, 'tooLong'),
  })
  .refine(({ personId, visitor }) => personId !== null || visitor !== '', {
    path: ['visitor'],
    message: 'visitorMissing',
  })
  .refine(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt, {
    path: ['endsAt'],
    message: 'timesReversed',
  })
export type VisitInput = z.infer<typeof VisitInput>

/** A visit as lists and its pane show it; names are '' where there is nobody. `phone` is the person's first. */
export const Visit = VisitInput.extend({
  id: z.uuid(),
  personName: z.string(),
  phone: z.string(),
  agreedWithName: z.string(),
  state: VisitState,
  revision: z.number().int(),
})
export type Visit = z.infer<typeof Visit>

/** Another visit at the same time, to the same colleague or of the same person. */
export const VisitClash = z.object({
  name: z.string(),
  startsAt: z.string(),
  endsAt: z.string().nullable(),
})
export type VisitClash = z.infer<typeof VisitClash>

/** A visit before anything of it is known; most are agreed by phone. */
export const emptyVisit: VisitInput = {
  personId: null,
  visitor: '',
  day: '',
  startsAt: '09:00',
  endsAt: null,
  purpose: '',
  agreedWith: null,
  agreedChannel: 'phone',
  note: '',
}
