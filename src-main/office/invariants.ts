import { partsArePlayed } from '#main/courses/parts.ts'
import { placesSuffice } from '#main/courses/placesInvariant.ts'
import type { Invariant } from '#main/database/command.ts'
import { countsSuffice } from '#main/equipment/countsInvariant.ts'
import { thingsArePromisedOnce } from '#main/equipment/promisesInvariant.ts'
import { stockSuffices } from '#main/materials/stockInvariant.ts'
import { guardiansAnswerOneWay, whoSignsInIsPresent } from '#main/people/invariants.ts'
import { copiesAreForRecognised } from '#main/privacy/invariants.ts'
import {
  plannedHoursHold,
  practiceIsOnSite,
  remoteShareHolds,
} from '#main/timetable/remoteInvariants.ts'
import { sessionsDoNotClash, sessionsWithinDates } from '#main/timetable/invariants.ts'

/** What must hold after an undo, feature by feature. */
export const invariants: readonly Invariant[] = [
  partsArePlayed,
  placesSuffice,
  whoSignsInIsPresent,
  guardiansAnswerOneWay,
  sessionsDoNotClash,
  sessionsWithinDates,
  practiceIsOnSite,
  remoteShareHolds,
  plannedHoursHold,
  thingsArePromisedOnce,
  countsSuffice,
  stockSuffices,
  copiesAreForRecognised,
]
