import { expect, test } from 'vitest'
import { inSheetOrder } from '#shared/documents/rules.ts'
import { copyOf, sampleSheet } from '#tests/support/sampleSheet.ts'

const copy = (name: string, sortKey: string, number: string | null = null) =>
  copyOf({ name, sortKey, number })

test('copies come in the order of their sort keys, equal keys by number, then by name', () => {
  const participants = [
    copy('Čakste', 'd'),
    copy('Cīrulis', 'c'),
    copy('Bērziņš', 'b', 'IM-2'),
    copy('Bērziņš', 'b', 'IM-1'),
    copy('Zeme', 'b', 'IM-1'),
  ]
  const sheet = { ...sampleSheet(), participants }
  expect(inSheetOrder(sheet).participants.map((person) => [person.name, person.number])).toEqual([
    ['Bērziņš', 'IM-1'],
    ['Zeme', 'IM-1'],
    ['Bērziņš', 'IM-2'],
    ['Cīrulis', null],
    ['Čakste', null],
  ])
  expect(sheet.participants[0]?.name).toBe('Čakste')
})
