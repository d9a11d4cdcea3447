import type { EnrolmentState, StandsOut } from './schema.ts'

/** Who withdrew stays on record and no longer counts. */
export const isEnrolled = (state: EnrolmentState): boolean => state !== 'withdrawn'

/** Who holds one of a group's places; who applied or waits does not yet, who withdrew no more. */
export const holdsPlace = (state: EnrolmentState): boolean =>
  state === 'confirmed' || state === 'started' || state === 'finished'

/** Where a group stands on a day; its last day belongs to it. */
export type GroupPhase = 'undated' | 'coming' | 'running' | 'ended'

/** The phase of a group by its civil dates. An open end runs on, an open beginning has begun. */
export const groupPhase = (
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
  today: string,
): GroupPhase => {
  if (startsOn === null && endsOn === null) return 'undated'
  if (startsOn !== null && today < startsOn) return 'coming'
  return endsOn !== null && endsOn < today ? 'ended' : 'running'
}

export const nothingStandsOut: StandsOut = {
  couldBeSeated: 0,
  unreachable: 0,
  notAsked: 0,
  cannotUse: 0,
  notAcquainted: 0,
}

/** Whether anything of a group asks for attention. */
export const somethingStandsOut = (standsOut: StandsOut): boolean =>
  Object.values(standsOut).some((count) => count > 0)
