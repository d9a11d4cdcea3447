import { z } from 'zod'
import { type Classified, showsViolence } from './category.ts'
import { type InvolvedAs, isParty, owesStatement } from './involvement.ts'
import type { PoliceState } from './police.ts'
import { isSettled, type StatementState } from './statement.ts'

/** What is still missing before an incident can be closed. Ids are of the incident's own records. */
export const Missing = z.discriminatedUnion('kind', [
  /** Violence shows, and an involved person has not been asked for an explanation. */
  z.object({ kind: z.literal('statementNotAsked'), person: z.uuid() }),
  /** Neither signed nor refused, nor said why it can't be had. */
  z.object({ kind: z.literal('statementOpen'), statement: z.uuid(), person: z.uuid() }),
  z.object({ kind: z.literal('noDecision') }),
  /** There is an agreement, and nobody has signed it. */
  z.object({ kind: z.literal('agreementNotSigned') }),
  z.object({ kind: z.literal('partyNotInformed'), person: z.uuid() }),
  z.object({ kind: z.literal('actionOpen'), action: z.uuid() }),
  z.object({ kind: z.literal('policeUndecided') }),
  z.object({ kind: z.literal('policeNotReported') }),
])
export type Missing = z.infer<typeof Missing>

/** An incident as far as closing it is judged. */
export interface ToClose extends Classified {
  persons: readonly { id: string; parts: readonly InvolvedAs[] }[]
  statements: readonly { id: string; person: string; state: StatementState }[]
  /** A decision stands, or an agreement that somebody signed. */
  settled: boolean
  /** An agreement stands that nobody has signed. */
  unsigned: boolean
  /** Persons who were informed since of how it ended, or of whom it is said why they are not. */
  informed: readonly string[]
  actions: readonly { id: string; done: boolean }[]
  police: PoliceState
}

/** Exactly what is missing (12.1, 12.2), in the order in which it is worked off; none: it may be closed. */
export function missingToClose(incident: ToClose): Missing[] {
  return [
    ...(showsViolence(incident)
      ? incident.persons
          .filter(({ parts }) => owesStatement(parts))
          .filter(({ id }) => !incident.statements.some(({ person }) => person === id))
          .map(({ id }): Missing => ({ kind: 'statementNotAsked', person: id }))
      : []),
    ...incident.statements
      .filter(({ state }) => !isSettled(state))
      .map(({ id, person }): Missing => ({ kind: 'statementOpen', statement: id, person })),
    ...(incident.settled
      ? []
      : [{ kind: incident.unsigned ? 'agreementNotSigned' : 'noDecision' } as const]),
    ...notInformed(incident).map((person): Missing => ({ kind: 'partyNotInformed', person })),
    ...incident.actions
      .filter(({ done }) => !done)
      .map(({ id }): Missing => ({ kind: 'actionOpen', action: id })),
    ...(incident.police === 'toDecide' ? [{ kind: 'policeUndecided' } as const] : []),
    ...(incident.police === 'toReport' ? [{ kind: 'policeNotReported' } as const] : []),
  ]
}

/** Parties that nobody has informed, and of whom no reason is said. */
export const notInformed = ({
  persons,
  informed,
}: Pick<ToClose, 'persons' | 'informed'>): string[] =>
  persons.filter(({ id, parts }) => isParty(parts) && !informed.includes(id)).map(({ id }) => id)

/**
 * Whether a talk on the spot may be the end of it: no violence shows, and nobody is to decide about
 * the police.
 */
export const mayResolveOnSpot = (incident: Classified & { police: PoliceState }): boolean =>
  !showsViolence(incident) && !['toDecide', 'toReport'].includes(incident.police)
