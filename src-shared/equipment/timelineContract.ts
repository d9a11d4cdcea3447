import { z } from 'zod'
import { daysBetween } from '#shared/calendar/civilDate.ts'
import { query } from '#shared/commands/procedure.ts'
import { Whom } from './schema.ts'

const day = z.iso.date('notADate')
const mostDays = 400

/** What takes a thing on some days; `overdue` is the part of a loan after its due day. */
export const BarKind = z.enum([
  'loan',
  'overdue',
  'reserved',
  'packed',
  'repair',
  'lost',
  'retired',
])
export type BarKind = z.infer<typeof BarKind>

/** One stretch of days, both included; `until` null: nobody knows how long. */
export const Bar = z.object({
  /** The loan line, reservation or unavailability it is of. */
  id: z.uuid(),
  kind: BarKind,
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  /** Null where there is nobody, or somebody the actor may not see. */
  person: Whom.nullable(),
})
export type Bar = z.infer<typeof Bar>

/** A thing with all that takes it in the period, the earliest first. */
export const TimelineRow = z.object({
  id: z.uuid(),
  tag: z.string(),
  modelName: z.string(),
  categoryName: z.string(),
  categoryNameEn: z.string(),
  bars: z.array(Bar),
})
export type TimelineRow = z.infer<typeof TimelineRow>

/** How many days the things of a category were lent in a month, and how many they could have been. */
export const MonthOfUse = z.object({ lent: z.number().int(), available: z.number().int() })
export type MonthOfUse = z.infer<typeof MonthOfUse>

export const CategoryUse = z.object({
  id: z.uuid(),
  categoryName: z.string(),
  categoryNameEn: z.string(),
  /** January first. */
  months: z.array(MonthOfUse).length(12),
})
export type CategoryUse = z.infer<typeof CategoryUse>

/** What is taken when, and how much it is used. */
export const timelineContract = {
  /** In the order of tags, 5 000 things at most, without those that stay retired all that time. */
  timeline: query
    .input(
      z
        .object({
          from: day,
          until: day,
          category: z.uuid().nullable(),
          /** In tag, serial number, model and place; '' for all. */
          search: z.string().max(200),
        })
        .refine(({ from, until }) => from <= until, { path: ['until'], message: 'datesReversed' })
        .refine(({ from, until }) => daysBetween(from, until) < mostDays, {
          path: ['until'],
          message: 'tooLong',
        }),
    )
    .output(z.array(TimelineRow)),
  /** Things with tags only, day by day until today: of those that are counted nobody knows how many there were. */
  use: query
    .input(z.object({ year: z.number().int().min(1990).max(2199) }))
    .output(z.array(CategoryUse)),
}
