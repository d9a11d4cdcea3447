import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePersons, nameKeysOf, type PersonTraits } from '#shared/people/duplicates.ts'

const ilze: PersonTraits = {
  givenName: 'Ilze',
  familyName: 'Kalniņa',
  formerNames: [],
  birthDate: '1891-06-27',
  personalCode: '270691-01126',
  formerPersonalCodes: [],
  phones: ['+37120001012'],
  emails: ['dalibnieks12@example.lv'],
}
const unknown: PersonTraits = {
  ...ilze,
  birthDate: null,
  personalCode: null,
  phones: [],
  emails: [],
}

describe('the same person', () => {
  it.each<[string, PersonTraits, PersonTraits, unknown]>([
    ['has the same code', ilze, ilze, { kind: 'same', by: 'personalCode' }],
    [
      'has the same code under a new surname',
      { ...ilze, familyName: 'Ozola' },
      ilze,
      { kind: 'same', by: 'personalCode' },
    ],
    [
      'comes with a code they had before',
      ilze,
      { ...ilze, personalCode: '321013-00113', formerPersonalCodes: ['270691-01126'] },
      { kind: 'same', by: 'formerPersonalCode' },
    ],
    [
      'is likely by name and birth date',
      { ...unknown, birthDate: '1891-06-27' },
      ilze,
      { kind: 'likely', by: ['birthDate'] },
    ],
    [
      'is likely by name and phone, however the name is typed',
      { ...unknown, givenName: 'ILZE', familyName: 'kalnina', phones: ['+37120001012'] },
      ilze,
      { kind: 'likely', by: ['phone'] },
    ],
    [
      'is likely by name and e-mail, in any case of letters',
      { ...unknown, emails: ['Dalibnieks12@Example.lv'] },
      ilze,
      { kind: 'likely', by: ['email'] },
    ],
    [
      'is likely by a former surname',
      { ...unknown, phones: ['+37120001012'] },
      { ...ilze, familyName: 'Ozola', formerNames: [{ givenName: 'Ilze', familyName: 'Kalniņa' }] },
      { kind: 'likely', by: ['phone'] },
    ],
    [
      'may have got a code of the new form',
      { ...ilze, personalCode: '321013-00113' },
      ilze,
      { kind: 'likely', by: ['birthDate', 'phone', 'email'] },
    ],
    [
      'may have one code typed wrongly, when birth date and phone agree',
      { ...ilze, personalCode: '270691-01134', emails: [] },
      ilze,
      { kind: 'likely', by: ['birthDate', 'phone'] },
    ],
  ])('%s', (_, candidate, known, likeness) => {
    expect(comparePersons(candidate, known)).toEqual(likeness)
  })
})

describe('another person', () => {
  it.each<[string, PersonTraits, PersonTraits]>([
    ['shares the name only', unknown, ilze],
    ['lives in the same household', { ...unknown, givenName: 'Anna', phones: ilze.phones }, ilze],
    [
      'shares phone and name, but was born on another day',
      { ...unknown, birthDate: '1866-01-02', phones: ilze.phones },
      ilze,
    ],
    [
      'has the same name and another code of the same form',
      { ...ilze, personalCode: '270691-01134', phones: [], emails: [] },
      ilze,
    ],
    [
      'has the same name and phone and another code of the same form, birth date unknown',
      { ...ilze, personalCode: '321013-00121', birthDate: null },
      { ...ilze, personalCode: '321013-00113', birthDate: null },
    ],
    ['has no e-mail either', { ...unknown, emails: [''] }, { ...unknown, emails: [''] }],
  ])('%s', (_, candidate, known) => {
    expect(comparePersons(candidate, known)).toEqual({ kind: 'none' })
  })
})

describe('any two persons', () => {
  const name = fc.record({
    givenName: fc.constantFrom('Ilze', 'ILZE', 'Anna'),
    familyName: fc.constantFrom('Kalniņa', 'Kalnina', 'Ozola'),
  })
  const code = fc.constantFrom('270691-01126', '270691-01134', '321013-00113')
  const person: fc.Arbitrary<PersonTraits> = fc
    .record({
      name,
      formerNames: fc.array(name, { maxLength: 1 }),
      birthDate: fc.constantFrom(null, '1891-06-27', '1866-01-02'),
      personalCode: fc.option(code),
      formerPersonalCodes: fc.array(code, { maxLength: 1 }),
      phones: fc.subarray(['+37120001012', '+37120001013']),
      emails: fc.subarray(['a@example.lv', 'b@example.lv']),
    })
    .map(({ name, ...rest }) => ({ ...name, ...rest }))

  it('are as like one way as the other', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(comparePersons(one, other)).toEqual(comparePersons(other, one))
      }),
    )
  })

  it('that are likely share a name key, so none is missed by looking keys up', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        if (comparePersons(one, other).kind !== 'likely') return
        expect(nameKeysOf(one).some((key) => nameKeysOf(other).includes(key))).toBe(true)
      }),
    )
  })
})
