import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearanceOf } from '#shared/recordings/clearance.ts'
import { ConsentKind, type ConsentEvent, noConditions } from '#shared/recordings/consent.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import { RecordingMode, recordedOf, type RosterRole } from '#shared/recordings/terms.ts'

const people = ['a', 'b', 'c', 'd'] as const
const guardians = ['g', 'h'] as const
const day = '2026-11-24'
const instants = ['01', '02', '03', '04', '05'].map((hour) => `2026-11-23T${hour}:00:00.000Z`)

const expected = fc.record({
  id: fc.constantFrom(...people),
  role: fc.constantFrom<RosterRole>('learner', 'teacher', 'guest'),
  minor: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  guardians: fc.subarray([...guardians]),
})
/** Yes more often than everything else, or hardly a roster would ever be cleared. */
const kind = fc.oneof(fc.constantFrom(...ConsentKind.options), {
  weight: 2,
  arbitrary: fc.constantFrom<ConsentKind>('given', 'givenWithConditions'),
})
const event = fc
  .record({
    person: fc.constantFrom(...people),
    by: fc.option(fc.constantFrom(...people, ...guardians), { freq: 2 }),
    kind,
    at: fc.constantFrom(...instants),
    version: fc.constantFrom(null, 1, 2, 3),
    days: fc.integer({ min: 1, max: 30 }),
    words: fc.constantFrom('old', 'new', 'new', 'new'),
    until: fc.constantFrom(null, '2026-11-23', day, '2026-12-31'),
  })
  .map(({ days, words, until, by, ...rest }) => ({
    ...rest,
    by: by ?? rest.person,
    conditions:
      rest.kind === 'givenWithConditions' ? { ...noConditions, noCamera: true } : noConditions,
    keepDays: rest.version === null ? days : null,
    wording: rest.version === null ? words : null,
    validUntil: rest.version === null ? (until ?? day) : until,
  }))
const situation = fc.record({
  roster: fc.uniqueArray(expected, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
  events: fc.array(event, { maxLength: 14 }),
  mode: fc.constantFrom(...RecordingMode.options),
  leftOut: fc.subarray([...people]),
  basis: fc.constantFrom(1, 2, 3),
  moved: fc.boolean(),
  usual: fc.boolean(),
  keepDays: fc.integer({ min: 1, max: 30 }),
  wording: fc.constantFrom('new', 'new', 'new', 'old'),
  at: fc.constantFrom(...instants),
})

/**
 * Told apart from the rule: whoever's last word before the instant is a yes, and has said one that still
 * counts since they last took everything back.
 */
function saidYes(
  by: string,
  events: readonly ConsentEvent[],
  { notice, at }: { notice: Notice; at: string },
): boolean {
  const said = events
    .filter((one) => one.by === by && one.at <= at && one.kind !== 'requested')
    .sort((one, other) => (one.at === other.at ? one.seq - other.seq : one.at < other.at ? -1 : 1))
  const last = said.at(-1)
  if (last === undefined || !last.kind.startsWith('given')) return false
  const takenBack = said.findLastIndex((one) => one.version === null && noes.includes(one.kind))
  return said
    .slice(takenBack + 1)
    .some(
      (one) =>
        one.kind.startsWith('given') &&
        (one.validUntil === null || one.validUntil >= day) &&
        (one.version === null
          ? notice.usual && (one.keepDays ?? 0) >= notice.keepDays && one.wording === notice.wording
          : one.version >= notice.basis && !notice.moved),
    )
}
const noes: readonly ConsentKind[] = ['refused', 'withdrawn', 'terminated']
type Notice = {
  basis: number
  moved: boolean
  usual: boolean
  keepDays: number
  wording: string
}

const byPerson = (events: readonly ConsentEvent[]) => Map.groupBy(events, ({ person }) => person)

test('whatever the order of events, nobody who did not agree is in a recording that is cleared', () => {
  let cleared = 0
  fc.assert(
    fc.property(situation, fc.boolean(), (told, away) => {
      const { roster, events, mode, leftOut, at, ...notice } = told
      const numbered = events.map((one, seq) => ({ ...one, seq }))
      const terms = { mode, leftOut: mode === 'segments' ? leftOut : [] }
      const requester = 'a'
      // Who asked and comes after all is recorded like anybody.
      const excepted = away ? requester : null
      const facts = { requester, excepted, terms, notice, roster, events: byPerson(numbered) }
      const clearance = clearanceOf(facts, { at, day })
      // The same events in another order of reading say the same.
      const shuffled = { ...facts, events: byPerson(numbered.toReversed()) }
      expect(clearanceOf(shuffled, { at, day })).toEqual(clearance)
      if (!clearance.cleared) return
      cleared += 1
      for (const person of roster) {
        if (person.id === excepted || recordedOf(terms, person).length === 0) continue
        agreedOf(person, numbered, { notice, at })
      }
    }),
    { numRuns: 20_000 },
  )
  expect(cleared).toBeGreaterThan(50)
})

test('whatever one person says and takes back, one session or all, they are not held to what they took back', () => {
  let cleared = 0
  const alone: Expected = { id: 'b', role: 'learner', minor: 'no', guardians: [] }
  const theirs = fc.array(
    event.map((one) => ({ ...one, person: 'b', by: 'b' })),
    { minLength: 2, maxLength: 5 },
  )
  fc.assert(
    fc.property(situation, theirs, (told, said) => {
      const { at, basis, moved, usual, keepDays, wording } = told
      const notice = { basis, moved, usual, keepDays, wording }
      const numbered = said.map((one, seq) => ({ ...one, seq }))
      const terms = { mode: 'full' as const, leftOut: [] }
      const requester = 'a'
      const facts = { requester, excepted: requester, terms, notice, roster: [alone] }
      const clearance = clearanceOf({ ...facts, events: byPerson(numbered) }, { at, day })
      if (!clearance.cleared) return
      cleared += 1
      agreedOf(alone, numbered, { notice, at })
    }),
    { numRuns: 20_000 },
  )
  expect(cleared).toBeGreaterThan(50)
})

/** Fails where a person, or who answers for them, has not agreed, or any of them has said no. */
function agreedOf(
  person: Expected,
  events: readonly ConsentEvent[],
  by: { notice: Notice; at: string },
): void {
  const about = events.filter((one) => one.person === person.id)
  const { id, role, minor, guardians: theirs } = person
  const signers = {
    yes: role === 'teacher' ? [id] : theirs,
    no: [id],
    unknown: role === 'teacher' ? [id] : [id, ...theirs],
  }[minor]
  expect(signers.some((signer) => saidYes(signer, about, by))).toBe(true)
  const mayObject =
    person.role !== 'teacher' && person.minor !== 'no'
      ? [person.id, ...person.guardians]
      : [person.id]
  for (const one of mayObject) expect(lastIsNo(one, about, by.at)).toBe(false)
}

function lastIsNo(by: string, events: readonly ConsentEvent[], at: string): boolean {
  const last = events
    .filter((one) => one.by === by && one.at <= at && one.kind !== 'requested')
    .sort((one, other) => (one.at === other.at ? one.seq - other.seq : one.at < other.at ? -1 : 1))
    .at(-1)
  return last !== undefined && noes.includes(last.kind)
}
