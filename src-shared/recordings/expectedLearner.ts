import { EnrolmentState } from '#shared/courses/schema.ts'

/**
 * Whether somebody is expected in the sessions of their group. Who waits for a place or withdrew is
 * not; who has only applied may come, and is asked.
 */
export const isExpected = (state: EnrolmentState): boolean =>
  state !== 'withdrawn' && state !== 'waiting'

/** The states of an enrolment in which somebody is expected. */
export const expectedStates: readonly EnrolmentState[] = EnrolmentState.options.filter(isExpected)
