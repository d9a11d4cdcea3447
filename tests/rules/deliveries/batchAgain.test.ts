import { describe, expect, test } from 'vitest'
import { type NotArrived, sentAgainBy } from '#shared/deliveries/batchAgain.ts'

const lost = (id: string, more: Partial<NotArrived> = {}): NotArrived => ({
  id,
  materials: new Map([['book', 1]]),
  lent: false,
  subject: '',
  message: '',
  ...more,
})
const line = (material: string, quantity = 1) => ({ material, quantity })
const parcel = (...materials: ReturnType<typeof line>[]) => ({
  materials,
  subject: '',
  message: '',
})

describe('what a new delivery sends again', () => {
  test('is the latest of which everything goes once more', () => {
    expect(sentAgainBy([lost('first'), lost('second')], parcel(line('book')))).toBe('second')
    expect(sentAgainBy([lost('first')], parcel(line('book', 2), line('sheets')))).toBe('first')
  })

  test('is none where something of it stays behind', () => {
    const both = new Map([
      ['book', 1],
      ['sheets', 2],
    ])
    expect(sentAgainBy([lost('one', { materials: both })], parcel(line('book')))).toBeNull()
    expect(
      sentAgainBy([lost('one', { materials: both })], parcel(line('book'), line('sheets'))),
    ).toBeNull()
    expect(sentAgainBy([lost('one', { lent: true })], parcel(line('book')))).toBeNull()
    expect(sentAgainBy([], parcel(line('book')))).toBeNull()
  })

  test('is a message without materials where it says the same', () => {
    const note = { subject: 'Ziņa', message: 'Pārcelta.' }
    const bounced = lost('one', { ...note, materials: new Map() })
    expect(sentAgainBy([bounced], { ...note, materials: [] })).toBe('one')
    expect(sentAgainBy([bounced], { ...note, message: 'Cita.', materials: [] })).toBeNull()
    expect(sentAgainBy([bounced], { ...note, materials: [line('book')] })).toBeNull()
  })
})
