import { z } from 'zod'
import { Moment } from '#shared/recordings/schema.ts'
import { Category } from './category.ts'
import { InvolvedAs } from './involvement.ts'

export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')
/** Several lines of writing. */
export const writing = (most: number) => z.string().trim().max(most, 'tooLong')
export const required = (most: number) => writing(most).min(1, 'required')
export const why = line(500).min(1, 'required')
export const day = z.iso.date('notADate')

/** Whether somebody is under age, as far as the office knows. */
export const Minor = z.enum(['yes', 'no', 'unknown'])

/** How well the time is known. */
export const Exactness = z.enum(['exact', 'about', 'unknown'])

/** When it happened: Riga's days and times; times null where nobody knows them. */
export const Occurred = z
  .object({
    exactness: Exactness,
    day,
    from: Moment.shape.time.nullable(),
    untilDay: day.nullable(),
    until: Moment.shape.time.nullable(),
  })
  .refine(({ day: first, untilDay }) => untilDay === null || untilDay >= first, {
    path: ['untilDay'],
    message: 'datesReversed',
  })
export type Occurred = z.infer<typeof Occurred>

export const Place = z.object({
  kind: z.enum(['onlineSession', 'chat', 'premises', 'phone', 'other']),
  text: line(300),
})

/** Somebody the office knows, or somebody from outside. */
export const Who = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), person: z.uuid('required') }),
  z.object({
    kind: z.literal('outside'),
    name: line(200).min(1, 'required'),
    contact: line(300),
    minor: Minor,
  }),
])
export type Who = z.infer<typeof Who>

export const InvolvedInput = z.object({
  who: Who,
  parts: z.array(InvolvedAs).min(1, 'required'),
  note: line(500),
})
export type InvolvedInput = z.infer<typeof InvolvedInput>

/** What it is held to be. */
export const Classification = z.object({
  categories: z.array(Category).min(1, 'required'),
  /** What 'other' is. */
  categoryNote: line(300),
  immediateDanger: z.boolean(),
})
export type Classification = z.infer<typeof Classification>

/** The report: facts, written down once and never changed. */
export const ReportInput = Classification.extend({
  occurred: Occurred,
  place: Place,
  session: z.uuid().nullable(),
  group: z.uuid().nullable(),
  /** The removal from that session it began with (001, 19); the removal itself knows nothing of it. */
  removal: z.uuid().nullable().default(null),
  /** How and when the writer came to know of it; null for just now. */
  learnedHow: z.enum(['saw', 'heard', 'told']),
  learnedAt: Moment.nullable(),
  /** What was seen and heard. */
  facts: required(20_000),
  /** What was done at once, and by whom (clause 11). */
  firstResponse: writing(5000),
})
export type ReportInput = z.infer<typeof ReportInput>

/** The text of an explanation. */
export const StatementText = z.object({
  text: required(50_000),
  language: z.enum(['lv', 'en', 'ru', 'other']),
  othersPresent: line(500),
})
export type StatementText = z.infer<typeof StatementText>

/** The text of an amendment; '' of a handwritten one: what it says is in its scan. */
export const AmendmentText = StatementText.extend({ text: writing(50_000) })
export type AmendmentText = z.infer<typeof AmendmentText>

/** A file kept with an incident, before it is sealed. */
export const AttachmentInput = z.object({
  file: z.file(),
  /** When it was made, and where it comes from. */
  capturedOn: day.nullable(),
  source: line(300),
  /** The explanation it belongs to; null: to the incident. */
  statement: z.uuid().nullable(),
})

export const PolicyInput = z.object({
  /** The account that stands in when the director is involved; null: nobody is named. */
  deputy: z.uuid().nullable(),
  /** Calendar days in which an explanation is asked for. */
  statementDays: z.number().int().min(0).max(60, 'tooMuch'),
  reportBy: z.enum(['sameDay', 'sameWorkingDay']),
})
export type PolicyInput = z.infer<typeof PolicyInput>

/** Why a closed incident is opened; goes into the access log. */
export const OpenReason = z.enum([
  'complaint',
  'claim',
  'police',
  'dataRequest',
  'retention',
  'other',
])
export type OpenReason = z.infer<typeof OpenReason>
