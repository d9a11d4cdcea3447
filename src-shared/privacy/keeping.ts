import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { KeepingPolicy } from './policies.ts'

/** Kinds of record that are kept for a time of their own (each of them policy of the centre, not law). */
export const KeptKind = z.enum([
  'consent',
  'platformReport',
  'absenceNote',
  'delivery',
  'loan',
  'participant',
  'incident',
  'accessLog',
  'export',
])
export type KeptKind = z.infer<typeof KeptKind>

/** Kinds whose chosen records are emptied, or go, by one step. */
export const EndedKind = KeptKind.extract([
  'absenceNote',
  'delivery',
  'loan',
  'consent',
  'platformReport',
])
export type EndedKind = z.infer<typeof EndedKind>

export type Term = { years: number } | { months: number } | { days: number }

/** How long a kind is kept; null where the project's own rules say, and the program can't know. */
export function termOf(kind: KeptKind, policy: KeepingPolicy): Term | null {
  switch (kind) {
    case 'consent':
    // What a consent is proved by is kept as long as the consent.
    case 'platformReport':
      return { years: policy.keepConsentYears }
    case 'absenceNote':
      return { months: policy.keepAbsenceNoteMonths }
    case 'delivery':
      return { months: policy.keepDeliveryMonths }
    case 'loan':
      return { years: policy.keepLoanYears }
    case 'participant':
      return policy.keepParticipantYears === null ? null : { years: policy.keepParticipantYears }
    case 'incident':
      return { years: policy.keepIncidentYears }
    case 'accessLog':
      return { years: policy.keepAccessLogYears }
    case 'export':
      return { days: policy.keepExportDays }
  }
}

/** The last day on which what began to count on a day is kept. */
export const keptUntil = (from: CivilDate, term: Term): CivilDate =>
  Temporal.PlainDate.from(from).add(term).toString()

/**
 * The last day a term may have begun to count for it to be over today: what began later is still kept.
 * A short month takes what began on the days it lacks along.
 */
export function overSince(today: CivilDate, term: Term): CivilDate {
  let day = Temporal.PlainDate.from(today).subtract(term).toString()
  // 28 February less a month is 28 January; 29–31 January too end on 28 February, and are over only after it.
  while (keptUntil(day, term) >= today) day = addDays(day, -1)
  return day
}
