import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { v4 } from 'uuid'
import { Category, showsViolence } from '#shared/incidents/category.ts'
import { mayResolveOnSpot, missingToClose, type ToClose } from '#shared/incidents/closing.ts'
import { InvolvedAs, isInvolved, isParty, owesStatement } from '#shared/incidents/involvement.ts'
import { PoliceState } from '#shared/incidents/police.ts'
import { isSettled, mayStep, StatementState } from '#shared/incidents/statement.ts'
import { stateOf } from '#shared/incidents/state.ts'

const [victim, offender, witness] = [v4(), v4(), v4()]

/** Violence, with everything done that closing asks for. */
const done: ToClose = {
  categories: ['physicalViolence'],
  immediateDanger: false,
  persons: [
    { id: victim, parts: ['possibleVictim'] },
    { id: offender, parts: ['possibleOffender'] },
    { id: witness, parts: ['witness'] },
  ],
  statements: [
    { id: v4(), person: victim, state: 'signed' },
    { id: v4(), person: offender, state: 'refused' },
    { id: v4(), person: witness, state: 'unobtainable' },
  ],
  settled: true,
  unsigned: false,
  informed: [victim, offender],
  actions: [{ id: v4(), done: true }],
  police: 'notReported',
}

describe('closing an incident', () => {
  test('where everything is done nothing is missing', () => {
    expect(missingToClose(done)).toEqual([])
  })

  test('each thing that is missing is named, and nothing else', () => {
    const [first, second] = done.statements
    const action = v4()
    if (first === undefined || second === undefined) throw new Error('no statements')
    expect(
      missingToClose({
        ...done,
        statements: [{ ...first, state: 'draft' }, second],
        settled: false,
        informed: [victim],
        actions: [{ id: action, done: false }],
        police: 'toDecide',
      }),
    ).toEqual([
      { kind: 'statementNotAsked', person: witness },
      { kind: 'statementOpen', statement: first.id, person: victim },
      { kind: 'noDecision' },
      { kind: 'partyNotInformed', person: offender },
      { kind: 'actionOpen', action },
      { kind: 'policeUndecided' },
    ])
  })

  test('an agreement that nobody signed settles nothing, and that is what is said', () => {
    const unsigned = { ...done, settled: false, unsigned: true }
    expect(missingToClose(unsigned)).toEqual([{ kind: 'agreementNotSigned' }])
    expect(missingToClose({ ...unsigned, settled: true })).toEqual([])
  })

  test('what is to be reported keeps it open until it was', () => {
    expect(missingToClose({ ...done, police: 'toReport' })).toEqual([{ kind: 'policeNotReported' }])
    expect(missingToClose({ ...done, police: 'reported' })).toEqual([])
  })

  test('without violence nobody owes an explanation, but one that was asked for is waited for', () => {
    const calm: ToClose = { ...done, categories: ['insults'], statements: [], police: 'none' }
    expect(missingToClose(calm)).toEqual([])
    const statement = { id: v4(), person: witness, state: 'requested' as const }
    expect(missingToClose({ ...calm, statements: [statement] })).toEqual([
      { kind: 'statementOpen', statement: statement.id, person: witness },
    ])
  })

  test('doing more never makes more missing', () => {
    const incident = fc.record({
      categories: fc.subarray([...Category.options], { minLength: 1 }),
      immediateDanger: fc.boolean(),
      persons: fc.uniqueArray(
        fc.record({
          id: fc.uuid(),
          parts: fc.subarray([...InvolvedAs.options], { minLength: 1 }),
        }),
        { selector: ({ id }) => id, maxLength: 5 },
      ),
      settled: fc.boolean(),
      unsigned: fc.boolean(),
      police: fc.constantFrom(...PoliceState.options),
    })
    fc.assert(
      fc.property(incident, fc.constantFrom(...StatementState.options), (given, state) => {
        const bare: ToClose = { ...given, statements: [], informed: [], actions: [] }
        const worked: ToClose = {
          ...bare,
          statements: given.persons.map(({ id }) => ({ id, person: id, state })),
          informed: given.persons.map(({ id }) => id),
        }
        const left = missingToClose(worked)
        expect(left.some(({ kind }) => kind === 'statementOpen')).toBe(
          given.persons.length > 0 && !isSettled(state),
        )
        if (isSettled(state)) expect(left.length).toBeLessThanOrEqual(missingToClose(bare).length)
        expect(left.some(({ kind }) => kind === 'partyNotInformed')).toBe(false)
      }),
    )
  })
})

describe('a talk on the spot', () => {
  test.for(Category.options)('%s', (category) => {
    const violent = ['physicalViolence', 'emotionalViolence', 'threatToSafety', 'threatToLife']
    const classified = { categories: [category], immediateDanger: false }
    expect(showsViolence(classified)).toBe(violent.includes(category))
    expect(mayResolveOnSpot({ ...classified, police: 'none' })).toBe(!violent.includes(category))
  })

  test('is not enough where somebody is in danger or the police question is open', () => {
    const calm = { categories: ['insults' as const], immediateDanger: false }
    expect(mayResolveOnSpot({ ...calm, immediateDanger: true, police: 'none' })).toBe(false)
    expect(mayResolveOnSpot({ ...calm, police: 'toDecide' })).toBe(false)
    expect(mayResolveOnSpot({ ...calm, police: 'toReport' })).toBe(false)
    expect(mayResolveOnSpot({ ...calm, police: 'notReported' })).toBe(true)
  })
})

test.for([
  ['possibleVictim', true, true, true],
  ['possibleOffender', true, true, true],
  ['witness', false, true, true],
  ['involvedStaff', false, true, true],
  ['reporter', false, false, false],
  ['representative', false, false, true],
  ['other', false, false, true],
] as const)('%s: party %s, explains %s, loses access %s', ([part, party, owes, involved]) => {
  expect([isParty([part]), owesStatement([part]), isInvolved([part])]).toEqual([
    party,
    owes,
    involved,
  ])
})

test('who reports and is in it besides is involved', () => {
  expect(isInvolved(['reporter', 'witness'])).toBe(true)
})

test('an explanation is amended once it is signed, and never edited', () => {
  for (const state of StatementState.options) {
    const signed = state === 'signed' || state === 'amended'
    const open = state === 'requested' || state === 'draft'
    expect([mayStep(state, 'write'), mayStep(state, 'amend')]).toEqual([open, signed])
    expect(mayStep(state, 'sign')).toBe(open)
  }
})

test('the furthest step is the state, whatever came before it', () => {
  const nothing = {
    takenUp: false,
    statementsAsked: false,
    talked: false,
    settled: false,
    informed: true,
    closed: false,
    reopened: false,
  }
  expect(stateOf(nothing)).toBe('received')
  expect(stateOf({ ...nothing, takenUp: true })).toBe('inReview')
  expect(stateOf({ ...nothing, statementsAsked: true })).toBe('collecting')
  expect(stateOf({ ...nothing, statementsAsked: true, talked: true })).toBe('talks')
  expect(stateOf({ ...nothing, settled: true, informed: false })).toBe('decided')
  expect(stateOf({ ...nothing, settled: true })).toBe('informed')
  expect(stateOf({ ...nothing, settled: true, reopened: true })).toBe('reopened')
  expect(stateOf({ ...nothing, settled: true, reopened: true, closed: true })).toBe('closed')
})
