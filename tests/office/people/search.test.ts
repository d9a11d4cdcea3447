import { expect, test } from 'vitest'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

test.for([
  ['berzin', ['Bērziņa']],
  ['BĒRZIŅA ann', ['Bērziņa']],
  ['1001', ['Bērziņa']],
  ['20 001 001', ['Bērziņa']],
  ['+371 20001001', ['Bērziņa']],
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
