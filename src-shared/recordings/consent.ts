import { z } from 'zod'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

/** What can happen to a consent (ISO/IEC TS 27560, 6.3.7.6). Events are never edited, only followed. */
export const ConsentKind = z.enum([
  'requested',
  'given',
  'givenWithConditions',
  'refused',
  'withdrawn',
  'expired',
  'terminated',
])
export type ConsentKind = z.infer<typeof ConsentKind>

/** How somebody answered. */
export const ConsentMethod = z.enum(['paper', 'email', 'eSignature', 'oral', 'platformReport'])
export type ConsentMethod = z.infer<typeof ConsentMethod>

/** How somebody took a consent back: as they may give one, but that no platform tells of it. */
export const WithdrawalMethod = ConsentMethod.exclude(['platformReport'])
export type WithdrawalMethod = z.infer<typeof WithdrawalMethod>

/** What a yes may be bound to. */
export const Conditions = z.object({
  voiceOnly: z.boolean(),
  noCamera: z.boolean(),
  noChat: z.boolean(),
})
export type Conditions = z.infer<typeof Conditions>

export const noConditions: Conditions = { voiceOnly: false, noCamera: false, noChat: false }

/** One event about somebody's consent, as far as it is judged. */
export interface ConsentEvent {
  /** Grows with every event entered: of two at the same instant the later entered counts. */
  seq: number
  person: string
  /** Who said it: the person, or somebody who answers for them. */
  by: string
  kind: ConsentKind
  conditions: Conditions
  at: string
  /** Which version of the notice it answers; null of a standing consent or its withdrawal. */
  version: number | null
  /** Of a standing consent: for how many days recordings were kept when it was given. */
  keepDays: number | null
  /** Of a standing consent: the sentences in which it was told of recordings, by their hash. */
  wording: string | null
  /** The last day on which it holds; a standing consent has one always. */
  validUntil: CivilDate | null
}

export const isYes = (kind: ConsentKind): boolean =>
  kind === 'given' || kind === 'givenWithConditions'

/** A no in any form: it needs no witness, form or file, and nothing may delay it. */
export const isNo = (kind: ConsentKind): boolean =>
  kind === 'refused' || kind === 'withdrawn' || kind === 'terminated'

/** Whether an event says yes, no, or that a yes has ended. */
const isAnswer = (kind: ConsentKind): boolean => isYes(kind) || isNo(kind) || kind === 'expired'

/** The last answer that had been given at an instant; null where there is none: no answer is no. */
export function lastAnswer(events: Iterable<ConsentEvent>, at: string): ConsentEvent | null {
  return lastOf(events, (event) => isAnswer(event.kind) && event.at <= at)
}

/**
 * What was told of the withdrawal that stands, the first first: a letter that came after the call is no
 * other withdrawal. Empty where they did not withdraw, or agreed since.
 */
export function withdrawalsOf(events: readonly ConsentEvent[]): ConsentEvent[] {
  const inOrder = events.toSorted((one, other) =>
    one.at === other.at ? one.seq - other.seq : one.at < other.at ? -1 : 1,
  )
  const yes = inOrder.findLastIndex(
    ({ kind }) => kind === 'given' || kind === 'givenWithConditions',
  )
  return inOrder.slice(yes + 1).filter(({ kind }) => kind === 'withdrawn')
}

/** The last event of those wanted, in whatever order they come; null where there is none. */
export function lastOf(
  events: Iterable<ConsentEvent>,
  wanted: (event: ConsentEvent) => boolean,
): ConsentEvent | null {
  let last: ConsentEvent | null = null
  for (const event of events) {
    if (!wanted(event)) continue
    if (last === null || event.at > last.at || (event.at === last.at && event.seq > last.seq)) {
      last = event
    }
  }
  return last
}

/**
 * Whether a no of somebody came after a recording was made, and stands: one of those who speak for a
 * person is enough.
 */
export function saidNoSince(
  events: readonly ConsentEvent[],
  { madeAt, now }: { madeAt: string; now: string },
): boolean {
  return [...Map.groupBy(events, ({ by }) => by).values()].some((said) => {
    const last = lastAnswer(said, now)
    return last !== null && isNo(last.kind) && last.at > madeAt
  })
}
