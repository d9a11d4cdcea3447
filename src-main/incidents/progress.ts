import type { OwnEntry } from '#shared/incidents/entries.ts'
import { showsViolence } from '#shared/incidents/category.ts'
import { isParty } from '#shared/incidents/involvement.ts'
import { notInformed, type ToClose } from '#shared/incidents/closing.ts'
import { isSettled } from '#shared/incidents/statement.ts'
import { type IncidentState, stateOf } from '#shared/incidents/state.ts'
import type { Minor } from '#shared/people/minor.ts'
import type { LoadedFile, LoadedPerson } from './loadFile.ts'
import { endingOf, type ReadEntry, tellsOf } from './outcome.ts'

/** Entries that still stand: no later one of the same kind stands in their place. */
export const standingEntries = (file: LoadedFile): OwnEntry[] =>
  standing(file).map(({ entry }) => entry)

function standing({ entries }: LoadedFile): ReadEntry[] {
  const replaced = new Set(entries.map(({ row }) => `${row.kind} ${row.corrects}`))
  return entries
    .filter(({ row }) => !replaced.has(`${row.kind} ${row.id}`))
    .flatMap(({ row, entry }) => (entry === null ? [] : [{ row, entry }]))
}

/** A file as far as closing it is judged. */
export function toClose(file: LoadedFile): ToClose {
  const entries = standing(file)
  const held = {
    categories: file.classification?.categories ?? [],
    immediateDanger: file.classification?.immediateDanger ?? false,
  }
  const violent = showsViolence(held)
  const ending = endingOf(file, entries, violent)
  return {
    ...held,
    persons: file.persons,
    statements: file.statements
      .filter(({ person_id }) => file.persons.some(({ id }) => id === person_id))
      .map(({ id, person_id, state }) => ({ id, person: person_id, state })),
    settled: ending !== null,
    unsigned: entries.some(({ entry }) => entry.kind === 'agreement' && entry.persons.length === 0),
    informed: entries.flatMap(({ row, entry }) =>
      entry.kind === 'noNotice' ||
      (entry.kind === 'notice' && ending !== null && tellsOf(ending, file, row))
        ? [entry.person]
        : [],
    ),
    actions: file.actions.map(({ id, done_at }) => ({ id, done: done_at !== null })),
    police: file.incident.police_state,
  }
}

/** The state that follows from a file. */
export function stateOfFile(file: LoadedFile): IncidentState {
  const facts = toClose(file)
  return stateOf({
    takenUp: file.incident.taken_up_at !== null,
    statementsAsked: file.statements.length > 0,
    talked: standingEntries(file).some(({ kind }) => kind === 'talk'),
    settled: facts.settled,
    informed: notInformed(facts).length === 0,
    closed: file.incident.closed_at !== null,
    reopened: file.incident.reopened_at !== null,
  })
}

/** Whether a child may be the victim: somebody whose age nobody knows is not taken for one. */
export const childSuffered = ({ persons }: Pick<LoadedFile, 'persons'>): boolean =>
  persons.some(({ parts, minor }) => parts.includes('possibleVictim') && minor === 'yes')

interface Involving {
  persons: readonly Pick<LoadedPerson, 'parts' | 'minor' | 'staff'>[]
}

/** Whether a minor is involved; `unknown` where the age of somebody involved is. */
export function minorInvolved({ persons }: Involving): Minor {
  const ages = persons.filter(({ parts }) => isParty(parts) || parts.includes('witness'))
  if (ages.some(({ minor }) => minor === 'yes')) return 'yes'
  return ages.some(({ minor, staff }) => minor === 'unknown' && !staff) ? 'unknown' : 'no'
}

/** Whether somebody who works or teaches here is alleged. */
export const staffAlleged = ({ persons }: Involving): boolean =>
  persons.some(({ parts, staff }) => staff && parts.includes('possibleOffender'))

/** The soonest day on which something of an open file is due; null: nothing is. */
export function dueOn(file: LoadedFile): string | null {
  if (file.incident.closed_at !== null) return null
  const { police_state: police, police_due_on: policeDue } = file.incident
  const days = [
    ...(['toDecide', 'toReport'].includes(police) && policeDue !== null ? [policeDue] : []),
    ...file.statements.filter(({ state }) => !isSettled(state)).map(({ due_on }) => due_on),
    ...file.actions.filter(({ done_at }) => done_at === null).map(({ due_on }) => due_on),
  ]
  return days.toSorted()[0] ?? null
}
