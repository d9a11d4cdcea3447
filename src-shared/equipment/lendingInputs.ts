import { z } from 'zod'
import { ActKind } from '#shared/documents/schema.ts'
import { Language } from '#shared/people/schema.ts'
import { Condition, Parts, ReturnOutcome } from './schema.ts'

export const day = z.iso.date('notADate')
const note = z.string().trim().max(1000, 'tooLong')
export const count = z.number().int().min(1, 'quantityMissing').max(10_000, 'tooMuch')
export const period = { from: day, until: day }
export const inOrder = ({ from, until }: { from: string; until: string }): boolean => from <= until
export const reversed = { path: ['until'], message: 'datesReversed' }

/** Lent things on their way back by a carrier. The number may be '' until it is known. */
export const SentBackInput = z.object({
  lines: z.array(z.uuid()).min(1, 'required').max(50, 'tooMany'),
  carrier: z.uuid('required'),
  number: z.string().trim().max(60, 'tooLong'),
  /** Why a number in doubt is right; '' where it is in none. */
  numberReason: z.string().trim().max(200, 'tooLong'),
  sentOn: day,
  note,
})
export type SentBackInput = z.infer<typeof SentBackInput>

/** One line of a hand-out: a thing with a tag, or so many of a counted model. */
export const IssueLine = z.union([
  z.object({
    item: z.uuid(),
    kit: z.uuid().nullable(),
    reservation: z.uuid().nullable(),
    /** Null: as it was last time. */
    condition: Condition.nullable(),
    missingParts: Parts.nullable(),
  }),
  z.object({ model: z.uuid(), quantity: count, reservation: z.uuid().nullable() }),
])
export type IssueLine = z.infer<typeof IssueLine>

export const IssueInput = z.object({
  person: z.uuid('required'),
  group: z.uuid().nullable(),
  /** On what ground, where it is not the need of a participant; '' for that. */
  basis: z.string().trim().max(200, 'tooLong'),
  /** The day it was handed out; null for today. */
  on: day.nullable(),
  due: day,
  lines: z.array(IssueLine).min(1, 'required').max(50, 'tooMany'),
  note,
  /** Reservations in the way are moved to other things where that is possible. */
  moveReservations: z.boolean(),
})
export type IssueInput = z.infer<typeof IssueInput>

/** How one line came back. `quantity` of counted things; null: all that is out. */
export const ReturnLine = z.object({
  line: z.uuid(),
  outcome: ReturnOutcome,
  quantity: count.nullable(),
  /** Null: as it went out. */
  condition: Condition.nullable(),
  missingParts: Parts.nullable(),
  note,
})
export type ReturnLine = z.infer<typeof ReturnLine>

export const ReserveInput = z
  .object({
    person: z.uuid('required'),
    group: z.uuid().nullable(),
    category: z.uuid('required'),
    model: z.uuid().nullable(),
    quantity: count,
    ...period,
    /** The thing it should hold, if it is free. */
    item: z.uuid().nullable(),
    note,
    moveReservations: z.boolean(),
  })
  .refine(inOrder, reversed)
export type ReserveInput = z.infer<typeof ReserveInput>

/** What of a reservation can be changed; whose it is and for which group stays. */
export const ReservationChange = z
  .object({
    category: z.uuid('required'),
    model: z.uuid().nullable(),
    quantity: count,
    ...period,
    note,
    moveReservations: z.boolean(),
  })
  .refine(inOrder, reversed)
export type ReservationChange = z.infer<typeof ReservationChange>

/** An act of a loan; `language` null: the borrower's. */
export const ActOf = z.object({
  loan: z.uuid(),
  kind: ActKind,
  language: Language.nullable(),
})
export type ActOf = z.infer<typeof ActOf>
