import { z } from 'zod'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import {
  type Conditions,
  type ConsentEvent,
  isNo,
  lastAnswer,
  lastOf,
  noConditions,
} from './consent.ts'
import { type Expected, guardianHeard, guardianSigns } from './requiredPeople.ts'

/** How somebody stands to being recorded. */
export const Standing = z.enum([
  'missing',
  'agreed',
  'agreedWithConditions',
  'refused',
  'expired',
  'needsAnew',
])
export type Standing = z.infer<typeof Standing>

/** Why somebody stands so. */
export const StandingReason = z.enum([
  'notAsked',
  'noAnswer',
  'noGuardian',
  'guardianNoAnswer',
  'ownNo',
  'guardianNo',
  'withdrawn',
  'terminated',
  'expired',
  'newNotice',
  'sessionMoved',
])
export type StandingReason = z.infer<typeof StandingReason>

/** The notice that is in force, as far as an answer to it is judged. */
export interface NoticeInForce {
  /** The oldest version a yes to which still counts: nothing has been widened since. */
  basis: number
  /** Whether the session is no longer on the day and hour that the notice names. */
  moved: boolean
  /** Whether it goes no further than what standing consents are given for, but for the days below. */
  usual: boolean
  keepDays: number
  /** The sentences it is told in, by their hash. */
  wording: string
}

/** The instant of which it is asked, and the last day on which consents must hold. */
export interface AskedOf {
  at: string
  day: CivilDate
}

export interface PersonStanding {
  standing: Standing
  reason: StandingReason | null
  conditions: Conditions
  /** The yes is a standing one, not given to this very session. */
  atLarge: boolean
}

type Yes = { kind: 'yes'; conditions: Conditions; atLarge: boolean }
type Voice =
  | { kind: 'none' }
  | Yes
  | { kind: 'no'; reason: 'no' | 'withdrawn' | 'terminated' }
  | { kind: 'stale'; reason: 'expired' | 'newNotice' | 'sessionMoved' }

export const hasAgreed = (standing: Standing): boolean =>
  standing === 'agreed' || standing === 'agreedWithConditions'

/**
 * How somebody stands at an instant. Their own no and that of anyone who answers for them always
 * counts; a yes is their own, for somebody under age that of one who answers for them, and where the
 * office does not know the age either's. What nobody said is not a yes.
 * @param events about this person: of the request, and standing ones
 */
export function standingOf(
  person: Pick<Expected, 'id' | 'role' | 'minor' | 'guardians'>,
  events: readonly ConsentEvent[],
  notice: NoticeInForce,
  asked: AskedOf,
): PersonStanding {
  const own = voiceOf(person.id, events, notice, asked)
  if (own.kind === 'no') return refusal(own.reason, 'ownNo')
  // Where the office does not know the age, a guardian's no counts already.
  const guardians = guardianHeard(person)
    ? person.guardians.map((guardian) => voiceOf(guardian, events, notice, asked))
    : []
  const no = guardians.find((voice) => voice.kind === 'no')
  if (no !== undefined) return refusal(no.reason, 'guardianNo')
  const agreeing = guardians.filter((voice) => voice.kind === 'yes')
  const ownYes = own.kind === 'yes' ? [own] : []
  if (!guardianSigns(person)) {
    // Where the office does not know the age, either signs, and both bind.
    const signed = [...ownYes, ...agreeing]
    return signed.length > 0 ? agreedBy(signed, signed) : fromVoice(own, wasAsked(events, asked.at))
  }
  if (person.guardians.length === 0) return plain('missing', 'noGuardian')
  if (agreeing.length > 0) return agreedBy(agreeing, [...agreeing, ...ownYes])
  const stale = guardians.find((voice) => voice.kind === 'stale')
  if (stale !== undefined) return fromVoice(stale, true)
  return plain('missing', wasAsked(events, asked.at) ? 'guardianNoAnswer' : 'notAsked')
}

/** Agreed by those who sign, within what everybody who said yes was bound to. */
const agreedBy = (signed: readonly Yes[], binding: readonly Yes[]): PersonStanding =>
  agreed(
    binding.map(({ conditions }) => conditions).reduce(together, noConditions),
    signed.every(({ atLarge }) => atLarge),
  )

const wasAsked = (events: readonly ConsentEvent[], at: string): boolean =>
  events.some((event) => event.kind === 'requested' && event.at <= at)

/**
 * What one person says. A standing yes is never stronger than what was said of this very session, while
 * a later no of any reach is: a yes before it is taken back for good, whatever they agree to afterwards.
 */
function voiceOf(
  by: string,
  events: readonly ConsentEvent[],
  notice: NoticeInForce,
  asked: AskedOf,
): Voice {
  const said = events.filter((event) => event.by === by)
  if (said.length === 0) return { kind: 'none' }
  const last = lastAnswer(said, asked.at)
  if (last === null) return { kind: 'none' }
  if (isNo(last.kind)) return noOf(last)
  // Said to be over: an older yes of another reach does not stand in for it.
  if (last.kind === 'expired') return { kind: 'stale', reason: 'expired' }
  const atLarge = said.filter(({ version }) => version === null)
  const specific = stillSaid(
    lastAnswer(
      said.filter(({ version }) => version !== null),
      asked.at,
    ),
    atLarge,
    asked.at,
  )
  const standing = lastAnswer(atLarge, asked.at)
  const bySession = specific === null ? null : answerOf(specific, notice, asked)
  if (bySession !== null && bySession.kind !== 'stale') return bySession
  if (standing !== null && notice.usual) {
    const general = answerOf(standing, notice, asked)
    if (general.kind === 'yes') {
      // What a later yes to this very session was bound to still binds, though the session has moved.
      return last === specific
        ? { ...general, conditions: together(general.conditions, last.conditions) }
        : general
    }
    if (bySession === null) return general
  }
  return bySession ?? { kind: 'none' }
}

/** What was said of the session alone: but a yes that a later no of farther reach took back. */
function stillSaid(
  specific: ConsentEvent | null,
  atLarge: readonly ConsentEvent[],
  at: string,
): ConsentEvent | null {
  if (specific === null || isNo(specific.kind)) return specific
  const no = lastOf(atLarge, (event) => isNo(event.kind) && event.at <= at)
  return no !== null && lastOf([specific, no], () => true) === no ? null : specific
}

function answerOf(event: ConsentEvent, notice: NoticeInForce, { day }: AskedOf): Voice {
  if (isNo(event.kind)) return noOf(event)
  if (event.kind === 'expired' || (event.validUntil !== null && event.validUntil < day)) {
    return { kind: 'stale', reason: 'expired' }
  }
  const outgrown =
    event.version === null
      ? (event.keepDays ?? 0) < notice.keepDays || event.wording !== notice.wording
      : event.version < notice.basis
  if (outgrown) return { kind: 'stale', reason: 'newNotice' }
  if (event.version !== null && notice.moved) return { kind: 'stale', reason: 'sessionMoved' }
  return { kind: 'yes', conditions: event.conditions, atLarge: event.version === null }
}

const noOf = ({ kind }: ConsentEvent): Voice => ({
  kind: 'no',
  reason: kind === 'withdrawn' || kind === 'terminated' ? kind : 'no',
})

const plain = (standing: Standing, reason: StandingReason | null): PersonStanding => ({
  standing,
  reason,
  conditions: noConditions,
  atLarge: false,
})

const refusal = (
  reason: 'no' | 'withdrawn' | 'terminated',
  whose: 'ownNo' | 'guardianNo',
): PersonStanding => plain('refused', reason === 'no' ? whose : reason)

function fromVoice(voice: Voice, askedBefore: boolean): PersonStanding {
  switch (voice.kind) {
    case 'none':
      return plain('missing', askedBefore ? 'noAnswer' : 'notAsked')
    case 'yes':
      return agreed(voice.conditions, voice.atLarge)
    case 'no':
      return refusal(voice.reason, 'ownNo')
    case 'stale':
      return plain(voice.reason === 'expired' ? 'expired' : 'needsAnew', voice.reason)
  }
}

function agreed(conditions: Conditions, atLarge: boolean): PersonStanding {
  const bound = conditions.voiceOnly || conditions.noCamera || conditions.noChat
  const standing = bound ? 'agreedWithConditions' : 'agreed'
  return { standing, reason: null, conditions, atLarge }
}

/** Who is asked twice is bound to what either answer was bound to. */
const together = (one: Conditions, other: Conditions): Conditions => ({
  voiceOnly: one.voiceOnly || other.voiceOnly,
  noCamera: one.noCamera || other.noCamera,
  noChat: one.noChat || other.noChat,
})
