import { expect, test } from 'vitest'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, unconfirmed } from '#tests/support/people.ts'

test.for([
  ['berzin', ['Bērziņa']],
  ['BĒRZIŅA ann', ['Bērziņa']],
  ['1001', ['Bērziņa']],
  ['20 001 001', ['Bērziņa']],
  ['+371 20001001', ['Bērziņa']],
  ['+371 2000100', ['Bērziņa']],
  ['+371 20', ['Bērziņa']],
  ['bērziņa 1001', ['Bērziņa']],
  ['bērziņa 9999', []],
  ['bērziņa +371 20 001 001', ['Bērziņa']],
  ['cēsis 2', []],
  ['kalniņa 1001', []],
  ['anna@example', ['Bērziņa']],
  ['dalibnieks7', ['Kalniņa']],
  ['cēsis', ['Kalniņa']],
  ['00004', ['Kalniņa']],
  ['', ['Bērziņa', 'Kalniņa']],
  ['"*', ['Bērziņa', 'Kalniņa']],
] as const)('„%s” finds %o', async ([search, found]) => {
  const { director } = await openOfficeWithDirector()
  const phone = (value: string) => ({ kind: 'phone' as const, value, note: '' })
  const email = (value: string) => ({ kind: 'email' as const, value, note: '' })
  await enter(director, {
    givenName: 'Anna',
    familyName: 'Bērziņa',
    contacts: [phone('20001001'), email('anna@example.lv')],
  })
  await enter(director, {
    familyName: 'Kalniņa',
    town: 'Cēsis',
    personalCode: '010199-00004',
    contacts: [email('dalibnieks7@example.lv')],
  })
  const parts = { parts: { kind: 'set' as const, values: ['participant'] } }
  const { rows } = await director.people.list({ ...firstPage, search, filters: parts })
  expect(rows.map((row) => row.familyName)).toEqual(found)
})

test.for([
  ['berzin', ['Bērziņa']],
  ['anna', ['Bērziņa']],
  ['ann berz', ['Bērziņa']],
  ['liepin', ['Krūmiņa-Liepiņa']],
  ['krumina-liep', ['Krūmiņa-Liepiņa']],
  ['kruminaliep', ['Krūmiņa-Liepiņa']],
  ['konor', ["O'Konora"]],
  ['okonora', ["O'Konora"]],
  ['cēsis', []],
  ['dalibnieks', []],
  ['iņa', []],
  ['', ['Bērziņa', 'Krūmiņa-Liepiņa', "O'Konora"]],
] as const)(
  'the filter of the name column, „%s”, finds %o by names alone',
  async ([text, found]) => {
    const { director } = await openOfficeWithDirector()
    await enter(director, { givenName: 'Anna', familyName: 'Bērziņa' })
    await enter(director, { givenName: 'Zane', familyName: 'Krūmiņa-Liepiņa', town: 'Cēsis' })
    await enter(director, {
      givenName: 'Ilze',
      familyName: "O'Konora",
      contacts: [{ kind: 'email', value: 'dalibnieks7@example.lv', note: '' }],
    })
    const parts = { kind: 'set' as const, values: ['participant'] }
    const filters = { parts, name: { kind: 'text' as const, text } }
    const { rows } = await director.people.list({ ...firstPage, filters })
    expect(rows.map((row) => row.familyName)).toEqual(found)
  },
)

test('the filter of the name column finds a former surname too', async () => {
  const { director } = await openOfficeWithDirector()
  const id = await enter(director, { givenName: 'Anna', familyName: 'Lapsa' })
  const { revision, contacts: _, ...person } = await director.people.get({ id })
  const input = { ...person, contacts: [], personalCode: null, familyName: 'Vilka' }
  await director.people.update(once({ id, revision, input, confirmed: unconfirmed }))
  for (const text of ['lapsa', 'vilk', 'anna']) {
    const filters = { name: { kind: 'text' as const, text } }
    const { rows } = await director.people.list({ ...firstPage, filters })
    expect(rows.map((row) => row.id)).toEqual([id])
  }
})

test.for([
  ['20001001', ['Bērziņa']],
  ['20 001', ['Bērziņa']],
  ['+371 20', ['Bērziņa']],
  ['00371 2000', ['Bērziņa']],
  ['+371 20 001 001', ['Bērziņa']],
  ['+371', ['Bērziņa', 'Kalniņa']],
  ['370 612', ['Kalniņa']],
  ['+370', ['Kalniņa']],
  // No digits of a personal code, and no letters.
  ['00004', []],
  ['010199', []],
  ['x', []],
  ['anna', []],
  ['9', []],
] as const)('the filter of the phone column, „%s”, finds %o', async ([text, found]) => {
  const { director } = await openOfficeWithDirector()
  const phone = (value: string) => ({ kind: 'phone' as const, value, note: '' })
  await enter(director, {
    givenName: 'Anna',
    familyName: 'Bērziņa',
    contacts: [phone('20001001'), { kind: 'email', value: 'x9@example.lv', note: '' }],
  })
  await enter(director, { familyName: 'Kalniņa', contacts: [phone('+370 612 34567')] })
  await enter(director, { familyName: 'Ozols', personalCode: '010199-00004' })
  const parts = { kind: 'set' as const, values: ['participant'] }
  const filters = { parts, phone: { kind: 'text' as const, text } }
  const { rows } = await director.people.list({ ...firstPage, filters })
  expect(rows.map((row) => row.familyName)).toEqual(found)
})
