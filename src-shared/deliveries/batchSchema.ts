import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { Language } from '#shared/people/schema.ts'
import { DeliveryChannel } from './channels.ts'
import { SendRefusal } from './refusals.ts'
import { DeliveryInput } from './schema.ts'

/**
 * How a whole group gets something: all by one channel, each as they prefer, or `electronic`: by
 * e-mail or on the e-platform, whichever each one can be reached by.
 */
export const BatchChannel = z.enum([...DeliveryChannel.options, 'preferred', 'electronic'])
export type BatchChannel = z.infer<typeof BatchChannel>

/** What everybody who reads that language is written. */
export const BatchText = z.object({
  language: Language,
  subject: DeliveryInput.shape.subject,
  message: DeliveryInput.shape.message,
})
export type BatchText = z.infer<typeof BatchText>

/** One thing for a whole group. */
export const BatchInput = z.object({
  group: z.uuid('required'),
  session: z.uuid().nullable(),
  /** Only these of the group; null for everybody who takes part. */
  people: z.array(z.uuid()).min(1, 'required').max(2000, 'tooMany').nullable(),
  channel: BatchChannel,
  /** For those of whom nobody knows what they prefer; null leaves them out. */
  otherwise: DeliveryChannel.nullable(),
  week: DeliveryInput.shape.week,
  carrier: DeliveryInput.shape.carrier,
  materials: DeliveryInput.shape.materials,
  /** What the office wrote itself; who reads another language gets the prepared text. */
  texts: z.array(BatchText).max(Language.options.length),
  link: DeliveryInput.shape.link,
  note: DeliveryInput.shape.note,
  /**
   * Since when (Riga) it has been shown in the session, or access given on the e-platform; null where
   * that is still to come.
   */
  happened: z.object({ day: z.iso.date('notADate'), time: TimeOfDay.nullable() }).nullable(),
  /** Who gets it though another group of the course served them; nobody else does then. Null for everybody. */
  alsoElsewhere: z.array(z.uuid()).max(2000, 'tooMany').nullable(),
})
export type BatchInput = z.infer<typeof BatchInput>

/** What becomes of one participant. */
export const BatchVerdict = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('new'),
    /** Where it goes: an address, a locker, an e-mail address; '' where nothing needs to be said. */
    to: z.string(),
    /** What they get: less than the set where they have a part of it already, by these `codes`. */
    materials: z.array(z.uuid()),
    codes: z.array(z.string()),
    /** By which deliveries for another group of the course they have all of that already. */
    elsewhere: z.array(z.string()),
  }),
  /** They have all of it, by these deliveries. */
  z.object({ kind: z.literal('has'), codes: z.array(z.string()) }),
  z.object({ kind: z.literal('cannot'), refusal: SendRefusal }),
  /** Nobody knows how they want it. */
  z.object({ kind: z.literal('noPreference') }),
])
export type BatchVerdict = z.infer<typeof BatchVerdict>

export const BatchRow = z.object({
  person: z.uuid(),
  name: z.string(),
  language: Language,
  channel: DeliveryChannel.nullable(),
  verdict: BatchVerdict,
})
export type BatchRow = z.infer<typeof BatchRow>

/** How many of a batch came to each end. */
export const BatchTally = z.object({
  made: z.number().int(),
  has: z.number().int(),
  cannot: z.number().int(),
  noPreference: z.number().int(),
})
export type BatchTally = z.infer<typeof BatchTally>

/** Why nothing at all can be made for a group. */
export const BatchRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nothingInside'), field: z.literal('materials') }),
  /** The session is another group's. */
  z.object({ reason: z.literal('sessionElsewhere'), field: z.literal('session') }),
  z.object({ reason: z.literal('notYet'), field: z.literal('happened') }),
])
export type BatchRefusal = z.infer<typeof BatchRefusal>

/** That feedback on a weekly packet came: the day in Riga, and what was said. */
export const Feedback = z.object({
  feedbackOn: z.iso.date('notADate'),
  note: z.string().trim().max(1000, 'tooLong'),
})
export type Feedback = z.infer<typeof Feedback>
