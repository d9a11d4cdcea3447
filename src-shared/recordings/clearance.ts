import type { ConsentEvent } from './consent.ts'
import { type Expected, requiredPeople } from './requiredPeople.ts'
import {
  type AskedOf,
  hasAgreed,
  type NoticeInForce,
  type PersonStanding,
  standingOf,
} from './standing.ts'
import type { Terms } from './terms.ts'

/** What a clearance follows from. */
export interface ClearanceFacts {
  requester: string
  terms: Pick<Terms, 'mode' | 'leftOut'>
  notice: NoticeInForce
  roster: readonly Expected[]
  /** By the person they are about. */
  events: ReadonlyMap<string, readonly ConsentEvent[]>
}

export interface Clearance {
  cleared: boolean
  people: (Expected & PersonStanding)[]
}

const nothing: readonly ConsentEvent[] = []

/**
 * Whether a session may be recorded, computed anew every time it is asked and never kept: everybody who
 * must agree has, to this notice, and it holds on that day. A session without anybody to ask (an empty
 * roster) is not cleared: there is nothing that anyone agreed to.
 */
export function clearanceOf(facts: ClearanceFacts, asked: AskedOf): Clearance {
  const people = requiredPeople(facts.roster, facts.requester, facts.terms).map((person) => ({
    ...person,
    ...standingOf(person, facts.events.get(person.id) ?? nothing, facts.notice, asked),
  }))
  const cleared = people.length > 0 && people.every(({ standing }) => hasAgreed(standing))
  return { cleared, people }
}
