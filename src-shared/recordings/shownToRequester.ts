import type { RequestState } from './requestState.ts'

/** All that a requester, or their paper, may be told of how it went. */
export type ToldRequester =
  'waiting' | 'willBeRecorded' | 'notPossible' | 'available' | 'noLongerAvailable'

/**
 * What a requester is told: never who refused, nor how many answered, nor why. In a small group a cause
 * would name the one. A refusal, a missing answer and a withdrawal read alike.
 */
export function shownToRequester(state: RequestState): ToldRequester {
  switch (state) {
    case 'collecting':
      return 'waiting'
    case 'cleared':
    case 'recorded':
      return 'willBeRecorded'
    case 'rejected':
    case 'cancelled':
    case 'blocked':
      return 'notPossible'
    case 'shared':
      return 'available'
    case 'accessClosed':
    case 'restricted':
    case 'deleted':
      return 'noLongerAvailable'
  }
}
