import { describe, expect, test } from 'vitest'
import { parcelTo } from '#tests/office/deliveries/dispatchOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { record } from '#tests/support/deliveries.ts'
import { back, issue, reserve, thing } from '#tests/support/equipment.ts'
import { omniva } from '#tests/support/lockers.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office, stateOf } from './lendingOffice.ts'

const sentBack = (client: Client, line: string, sentOn: string, number = '', numberReason = '') =>
  client.equipment.noteSentBack(
    once({ input: { lines: [line], carrier: omniva, number, numberReason, sentOn, note: '' } }),
  )

const showing = async (client: Client, state: string): Promise<string[]> => {
  const filters = { state: { kind: 'set' as const, values: [state] } }
  const { rows } = await client.equipment.listLines({ ...firstPage, filters })
  return rows.map(({ tag }) => tag)
}

/** A laptop that is out until Friday, 27 November. */
async function lentLaptop(tags?: string[]) {
  const test = await office(tags)
  const { director, items, anna } = test
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  return { ...test, line: loan.lines[0] ?? '' }
}

describe('equipment that comes back by a parcel locker', () => {
  test('is on its way, and not late when it was sent by its due day', async () => {
    const { director, until, items, line, oto } = await lentLaptop()
    await until('2026-11-27T10:00:00Z')
    value(await sentBack(director, line, '2026-11-27', 'cc 123 456 785 ee'))
    await until('2026-11-30T10:00:00Z')
    expect(await director.equipment.getLine({ id: line })).toMatchObject({
      returnedOn: null,
      sentBack: {
        carrierName: 'Omniva',
        number: 'CC123456785EE',
        sentOn: '2026-11-27',
        inTime: true,
      },
    })
    expect(await showing(director, 'onTheWayBack')).toEqual(['L-1'])
    expect(await showing(director, 'late')).toEqual([])
    expect((await stateOf(director, at(items, 'L-1'))).state).toBe('lent')
    const asked = { person: oto, quantity: 2, from: '2026-11-30', until: '2026-12-04' }
    expect(await reserve(director, asked)).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', blockers: [{ kind: 'lent', tag: 'L-1' }] },
    })
  })

  test('is late when it was sent a day after, or where the office counts the day it arrives', async () => {
    const { director, until, items, line } = await lentLaptop()
    await until('2026-11-30T10:00:00Z')
    value(await sentBack(director, line, '2026-11-28'))
    expect(await showing(director, 'late')).toEqual(['L-1'])
    value(await sentBack(director, line, '2026-11-27'))
    expect(await showing(director, 'late')).toEqual([])
    const { revision, ...input } = await director.settings.policies()
    value(
      await director.settings.changePolicies(
        once({ revision, input: { ...input, sentBackCounts: false } }),
      ),
    )
    expect(await showing(director, 'late')).toEqual(['L-1'])
    expect((await stateOf(director, at(items, 'L-1'))).state).toBe('overdue')
  })

  test('is out until the office takes it back, and then on its way no more', async () => {
    const { director, line } = await lentLaptop()
    value(await sentBack(director, line, '2026-11-23'))
    value(await director.equipment.takeBack(once({ lines: [back(line)], on: null })))
    expect(await showing(director, 'onTheWayBack')).toEqual([])
    expect(await sentBack(director, line, '2026-11-23')).toMatchObject({
      ok: false,
      refusal: { reason: 'notOut', tag: 'L-1' },
    })
  })

  test('was not sent before it was handed out, nor tomorrow, nor under an impossible number', async () => {
    const { director, line } = await lentLaptop()
    expect(await sentBack(director, line, '2026-11-22')).toMatchObject({
      ok: false,
      refusal: { reason: 'sentBeforeIssue', field: 'sentOn', issuedOn: '2026-11-23' },
    })
    expect(await sentBack(director, line, '2026-11-24')).toMatchObject({
      ok: false,
      refusal: { reason: 'notYet', field: 'sentOn' },
    })
    expect(await sentBack(director, line, '2026-11-23', 'CC12345EE')).toMatchObject({
      ok: false,
      refusal: { reason: 'badNumber', field: 'number' },
    })
    expect(await showing(director, 'onTheWayBack')).toEqual([])
  })

  test('under a number in doubt is noted with a reason only', async () => {
    const { director, line } = await lentLaptop()
    for (const [number, reason] of [
      ['CC123456789EE', 'checkDigit'],
      ['05757888520168', 'notS10'],
    ] as const) {
      expect(await sentBack(director, line, '2026-11-23', number)).toMatchObject({
        ok: false,
        refusal: { reason, field: 'numberReason' },
      })
      value(await sentBack(director, line, '2026-11-23', number, 'Tā rakstīts uz kvīts'))
      expect((await director.equipment.getLine({ id: line })).sentBack).toMatchObject({
        number,
        numberReason: 'Tā rakstīts uz kvīts',
      })
    }
  })

  test('has no number of what somebody else sends; one’s own box may hold more', async () => {
    const { director, items, anna, oto, line } = await lentLaptop(['L-1', 'L-2', 'L-3'])
    const lend = async (person: string, tag: string) => {
      const lines = [thing(at(items, tag))]
      return value(await issue(director, { person, due: '2026-11-27', lines })).lines[0] ?? ''
    }
    const [hers, his] = [await lend(anna, 'L-2'), await lend(oto, 'L-3')]
    const number = 'CC123456785EE'
    value(await sentBack(director, line, '2026-11-23', number))
    value(await sentBack(director, hers, '2026-11-23', number))
    expect(await sentBack(director, his, '2026-11-23', number)).toMatchObject({
      ok: false,
      refusal: { reason: 'numberTaken', field: 'number' },
    })
  })

  test('that was not sent after all loses the note; undo brings it back', async () => {
    const { director, line } = await lentLaptop()
    value(await sentBack(director, line, '2026-11-23'))
    value(await director.equipment.forgetSentBack(once({ lines: [line] })))
    expect(await showing(director, 'onTheWayBack')).toEqual([])
    value(await director.journal.undo(once({ entry: null })))
    expect(await showing(director, 'onTheWayBack')).toEqual(['L-1'])
  })
})

test('the number of what comes back is no parcel’s that goes out, neither typed nor pasted', async () => {
  const { director, line, oto } = await lentLaptop()
  value(await sentBack(director, line, '2026-11-23', 'CC123456785EE'))
  const parcel = await parcelTo(director, oto, omniva)
  value(await record(director, [parcel], 'packed'))
  const numbers = [{ delivery: parcel, number: 'CC123456785EE', reason: '' }]
  expect(await director.deliveries.number(once({ numbers }))).toMatchObject({
    ok: false,
    refusal: { reason: 'numberTaken', number: 'CC123456785EE', by: '' },
  })
  const { parcel: box } = await director.deliveries.get({ id: parcel })
  const preview = await director.deliveries.previewNumbers({
    carrier: omniva,
    parcels: [box?.id ?? ''],
    text: 'CC123456785EE',
  })
  expect(preview.numbers).toMatchObject([{ verdict: { kind: 'taken', by: '' } }])
})
