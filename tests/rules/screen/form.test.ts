import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startLanguage } from '#renderer/app/language/language.ts'
import { isRequired, withoutEmpties } from '#renderer/components/form/emptyValues.ts'
import { isSame, mergeMeanwhile } from '#renderer/components/form/meanwhile.ts'
import { problemOfIssue, problemsByPath } from '#renderer/components/form/problems.ts'
import { typedMoney, typedNumber, typedTime } from '#renderer/components/form/typedNumber.ts'
import { emptyPerson, PersonInput } from '#shared/people/schema.ts'

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  await startLanguage('lv')
})

describe('an emptied field', () => {
  const schema = z.object({
    needed: z.string().min(1, 'required'),
    note: z.string(),
    born: z.iso.date().nullable(),
    web: z.url().optional(),
    rows: z.array(z.object({ since: z.iso.date().nullable(), name: z.string().min(1) })),
  })

  it('becomes what its schema takes for "none"', () => {
    const typed = { needed: '', note: '', born: '', web: '', rows: [{ since: '', name: '' }] }
    expect(withoutEmpties(schema, typed)).toEqual({
      needed: '',
      note: '',
      born: null,
      web: undefined,
      rows: [{ since: null, name: '' }],
    })
  })

  it('is required when the schema takes nothing of the kind', () => {
    expect(
      Object.entries(schema.shape)
        .filter(([, field]) => isRequired(field))
        .map(([name]) => name),
    ).toEqual(['needed'])
    expect(isRequired(PersonInput.shape.familyName)).toBe(true)
    expect(isRequired(PersonInput.shape.birthDate)).toBe(false)
  })
})

describe('what a schema finds', () => {
  const problemsIn = (input: unknown) => {
    const checked = PersonInput.safeParse(input, { reportInput: true })
    return problemsByPath((checked.error?.issues ?? []).map(problemOfIssue))
  }

  it('is said in the words of the language files, at its field', () => {
    const problems = problemsIn({
      ...emptyPerson,
      birthDate: '31.02.2026',
      town: 'x'.repeat(101),
      contacts: [
        { kind: 'email', value: 'nav adrese', note: '' },
        { kind: 'phone', value: '', note: '' },
      ],
    })
    expect(
      Object.fromEntries(Object.entries(problems).map(([path, { problem }]) => [path, problem])),
    ).toEqual({
      familyName: 'required',
      birthDate: 'notADate',
      town: 'tooLong',
      'contacts.0.value': 'notAnEmail',
      'contacts.1.value': 'required',
    })
  })

  it('names the limit when the schema gives no word of its own', () => {
    const schema = z.object({
      few: z.array(z.string()).max(2),
      long: z.string().max(3),
      count: z.number().min(5),
    })
    const checked = schema.safeParse({ few: ['a', 'b', 'c'], long: 'abcd', count: 1 })
    expect(checked.error?.issues.map(problemOfIssue)).toEqual([
      { path: ['few'], problem: 'tooMany', limits: { maximum: 2 } },
      { path: ['long'], problem: 'tooLongFor', limits: { maximum: 3 } },
      { path: ['count'], problem: 'tooSmall', limits: { minimum: 5 } },
    ])
  })
})

describe('two windows on one record', () => {
  const base = { name: 'Anna', town: 'Rīga', phone: null }

  it('take over what was not touched, keep what was typed, and name what both changed', () => {
    const mine = { ...base, name: 'Anna Marija', town: 'Cēsis' }
    const theirs = { ...base, town: 'Ogre', phone: '20001234' }
    expect(mergeMeanwhile(base, mine, theirs, null)).toEqual({
      values: { name: 'Anna Marija', town: 'Cēsis', phone: '20001234' },
      base: { name: 'Anna', town: 'Rīga', phone: '20001234' },
      conflicts: [{ name: 'town', mine: 'Cēsis', theirs: 'Ogre' }],
    })
  })

  it('never change the field the cursor is in', () => {
    const merged = mergeMeanwhile(base, base, { ...base, town: 'Ogre' }, 'town')
    expect(merged.values['town']).toBe('Rīga')
    expect(merged.base['town']).toBe('Rīga')
  })

  it('lose nothing that was typed, whatever both did', () => {
    const values = fc.record({ a: fc.string(), b: fc.string(), c: fc.option(fc.string()) })
    fc.assert(
      fc.property(values, values, values, (start, mine, theirs) => {
        const merged = mergeMeanwhile(start, mine, theirs, null)
        for (const name of ['a', 'b', 'c'] as const) {
          const touched = !isSame(mine[name], start[name])
          expect(isSame(merged.values[name], touched ? mine[name] : theirs[name])).toBe(true)
          const both =
            touched && !isSame(theirs[name], start[name]) && !isSame(mine[name], theirs[name])
          expect(merged.conflicts.some((conflict) => conflict.name === name)).toBe(both)
        }
      }),
    )
  })
})

describe('typed numbers', () => {
  it.each([
    ['1 250', 1250],
    ['12,5', 12.5],
    ['12.50', 12.5],
    ['divi', null],
    ['1,2,3', null],
  ])('%s', (text, number) => expect(typedNumber(text)).toBe(number))

  it.each([
    ['12,50', 1250],
    ['12,5 €', 1250],
    ['0,1', 10],
    ['€', null],
  ])('money %s', (text, cents) => expect(typedMoney(text)).toBe(cents))

  it.each([
    ['17', '17:00'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['17:05', '17:05'],
    ['930', '09:30'],
    ['24.00', null],
    ['9.60', null],
  ])('time %s', (text, time) => expect(typedTime(text)).toBe(time))
})
