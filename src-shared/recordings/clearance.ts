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
  /** Null where nobody asked: the office opened it for a recording that had been made. */
  requester: string | null
  /** Who need not agree: the requester, as long as they are away. Null: everybody must. */
  excepted: string | null
  terms: Pick<Terms, 'mode' | 'leftOut'>
  notice: NoticeInForce
  roster: readonly Expected[]
  /** Who came into it while it was recorded, and when: they stand as they did then. */
  joined?: ReadonlyMap<string, string>
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
 * roster) is not cleared: there is nothing that anyone agreed to. Nor is what nobody asked for, whatever
 * anybody may have agreed to at large.
 */
export function clearanceOf(facts: ClearanceFacts, asked: AskedOf): Clearance {
  const people = requiredPeople(facts.roster, facts.excepted, facts.terms).map((person) => ({
    ...person,
    ...standingOf(person, facts.events.get(person.id) ?? nothing, facts.notice, {
      ...asked,
      at: facts.joined?.get(person.id) ?? asked.at,
    }),
  }))
  const cleared =
    facts.requester !== null &&
    people.length > 0 &&
    people.every(({ standing }) => hasAgreed(standing))
  return { cleared, people }
}
