import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { delivery, record, send } from '#tests/support/deliveries.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { office } from './deliveriesOffice.ts'

/** Anna's laptop, due on 24 November, went to her locker on the 23rd; it is the 26th. */
async function sentLaptop() {
  const there = await office()
  const { director, anna, prefer, until } = there
  await prefer(anna, '9001')
  const { items } = await enterThings(director, ['L-1'], { name: 'ThinkPad' })
  const lines = [thing(items['L-1'] ?? '')]
  const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  const line = loan.lines[0] ?? ''
  const { id } = value(await send(director, anna, { channel: 'locker', loanLines: [line] }))
  for (const status of ['packed', 'handedOver', 'ready'] as const) {
    value(await record(director, [id], status))
  }
  await until('2026-11-26T09:00:00Z')
  const asked = async (state: string) => {
    const filters = { state: { kind: 'set' as const, values: [state] } }
    return (await director.equipment.listLines({ ...firstPage, filters })).rows.length
  }
  const takeBack = () => director.equipment.takeBack(once({ lines: [back(line)], on: null }))
  return { ...there, id, line, asked, takeBack }
}

test('the loan says what its thing went in last, and where that stands', async () => {
  const { director, id, line } = await sentLaptop()
  const { code } = await director.deliveries.get({ id })
  expect(await director.equipment.getLine({ id: line })).toMatchObject({
    delivery: { id, code, channel: 'locker', status: 'ready', since: '2026-11-23' },
    notReached: false,
  })
})

test.each(['returned', 'lost'] as const)(
  'nobody is reminded of a laptop whose parcel is %s',
  async (status) => {
    const { director, id, line, asked } = await sentLaptop()
    expect([await asked('late'), await asked('toRecall')]).toEqual([1, 1])
    value(await record(director, [id], status))
    expect([await asked('late'), await asked('toRecall')]).toEqual([0, 0])
    expect(await director.equipment.getLine({ id: line })).toMatchObject({
      recall: null,
      notReached: true,
      delivery: { status },
    })
    expect(await director.equipment.reminder({ line, step: 'call' })).toEqual({
      ok: false,
      refusal: { reason: 'notReached' },
    })
    const call = { lines: [line], channel: 'phone' as const, step: 'call' as const }
    value(await director.equipment.noteReminder(once(call)))
    expect((await director.equipment.getLine({ id: line })).recalls).toEqual([])
  },
)

test('what is said to whoever owes something else is not about the laptop that came back', async () => {
  const { director, anna, id } = await sentLaptop()
  const { items } = await enterThings(director, ['K-1'], { name: 'Kamera' })
  const lines = [thing(items['K-1'] ?? '')]
  const { lines: cameras } = value(
    await issue(director, { person: anna, due: '2026-11-27', lines }),
  )
  const told = async () => {
    const reminder = await director.equipment.reminder({ line: cameras[0] ?? '', step: 'call' })
    return reminder.ok ? reminder.text : ''
  }
  expect(await told()).toMatch(/L-1/u)
  value(await record(director, [id], 'returned'))
  expect(await told()).toMatch(/K-1/u)
  expect(await told()).not.toMatch(/L-1/u)
})

test('nothing is settled while a laptop that never reached its borrower is out', async () => {
  const { director, id, line, asked, takeBack } = await sentLaptop()
  value(await record(director, [id], 'lost'))
  const settle = () => director.deliveries.settle(once({ delivery: id, why: 'Pazuda ceļā' }))
  expect(await settle()).toEqual({ ok: false, refusal: { reason: 'lentOut', lines: [line] } })
  expect(await asked('late')).toBe(0)
  expect((await director.deliveries.get({ id })).toTakeBack).toEqual([line])
  value(await takeBack())
  value(await settle())
  expect((await director.deliveries.get({ id })).settled).toBe(true)
})

test('a laptop that was collected is late though its parcel is marked as back, and settles it', async () => {
  const { director, id, line, asked } = await sentLaptop()
  value(await record(director, [id], 'collected'))
  value(await record(director, [id], 'returned'))
  expect([await asked('late'), await asked('toRecall')]).toEqual([1, 1])
  expect((await director.equipment.getLine({ id: line })).notReached).toBe(false)
  value(await director.deliveries.settle(once({ delivery: id, why: 'Grāmata atdota' })))
})

test('what arrived damaged arrived, and a mistaken “collected” that was put right did not', async () => {
  const crushed = await sentLaptop()
  value(await record(crushed.director, [crushed.id], 'damaged'))
  const settle = (delivery: string) => once({ delivery, why: 'Kaste bija saspiesta' })
  value(await crushed.director.deliveries.settle(settle(crushed.id)))

  const { director, id, line, asked } = await sentLaptop()
  for (const status of ['collected', 'ready', 'returning', 'returned'] as const) {
    value(await record(director, [id], status))
  }
  expect(await asked('late')).toBe(0)
  expect(await director.deliveries.settle(settle(id))).toMatchObject({
    refusal: { reason: 'lentOut', lines: [line] },
  })
})

test('what was given by hand and is back in part was had', async () => {
  const { director, anna } = await sentLaptop()
  const { items } = await enterThings(director, ['K-1'], { name: 'Kamera' })
  const lines = [thing(items['K-1'] ?? '')]
  const lent = value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  const camera = lent.lines[0] ?? ''
  const { id } = value(
    await send(director, anna, {
      channel: 'inPerson',
      loanLines: [camera],
      appointment: { day: '2026-11-26', time: '10:00' },
    }),
  )
  for (const status of ['received', 'returned'] as const)
    value(await record(director, [id], status))
  expect((await director.equipment.getLine({ id: camera })).notReached).toBe(false)
})

test('taken out of what is sent in its place, a laptop is late again', async () => {
  const { director, id, sheet, asked } = await sentLaptop()
  value(await record(director, [id], 'returned'))
  const again = value(await director.deliveries.sendAgain(once({ delivery: id, locker: null })))
  expect(await asked('late')).toBe(0)
  const { revision, channel, locker } = await director.deliveries.get({ id: again.id })
  const materials = [{ material: sheet, quantity: 1 }]
  const input = { ...delivery, channel, locker, materials }
  value(await director.deliveries.change(once({ id: again.id, revision, input })))
  expect(await asked('late')).toBe(1)
})

test('a laptop that went on in a later parcel is not taken back of the first', async () => {
  const { director, id, line } = await sentLaptop()
  value(await record(director, [id], 'returned'))
  expect((await director.deliveries.get({ id })).toTakeBack).toEqual([line])
  const again = value(await director.deliveries.sendAgain(once({ delivery: id, locker: null })))
  for (const status of ['packed', 'handedOver', 'collected'] as const) {
    value(await record(director, [again.id], status))
  }
  expect((await director.deliveries.get({ id })).toTakeBack).toEqual([])
})

test('list of things and timeline call it late when the late list does', async () => {
  const { director, id, line } = await sentLaptop()
  const seen = async () => {
    const { item } = await director.equipment.getLine({ id: line })
    const thingNow = (await director.equipment.listItems(firstPage)).rows.find(
      (row) => row.id === item,
    )
    const rows = await director.equipment.timeline({
      from: '2026-11-20',
      until: '2026-11-30',
      category: null,
      search: '',
    })
    return [thingNow?.state, rows.flatMap(({ bars }) => bars.map(({ kind }) => kind))]
  }
  expect(await seen()).toEqual(['overdue', ['loan', 'overdue']])
  value(await record(director, [id], 'returned'))
  expect(await seen()).toEqual(['lent', ['loan']])
})

test('sent once more it lies in the office until it is handed over', async () => {
  const { director, id, asked } = await sentLaptop()
  value(await record(director, [id], 'returned'))
  const again = value(await director.deliveries.sendAgain(once({ delivery: id, locker: null })))
  expect(await asked('late')).toBe(0)
  value(await record(director, [again.id], 'packed'))
  expect(await asked('late')).toBe(0)
  value(await record(director, [again.id], 'handedOver'))
  expect(await asked('late')).toBe(1)
})

test('what came back with things that are out still says so, until they are taken back', async () => {
  const { director, id, line, takeBack } = await sentLaptop()
  expect(value(await record(director, [id], 'returned'))).toEqual({ count: 1, lent: [line] })
  expect((await director.deliveries.get({ id })).toTakeBack).toEqual([line])
  value(await takeBack())
  expect((await director.deliveries.get({ id })).toTakeBack).toEqual([])
})

test('nothing is to be taken back of what goes on, or holds nothing lent', async () => {
  const { director, oto, sheet, id } = await sentLaptop()
  expect(value(await record(director, [id], 'collected'))).toEqual({ count: 1, lent: [] })
  const given = await send(director, oto, {
    channel: 'inPerson',
    materials: [{ material: sheet, quantity: 1 }],
    appointment: { day: '2026-11-27', time: '10:00' },
  })
  const other = value(given).id
  value(await record(director, [other], 'received'))
  expect(value(await record(director, [other], 'returned'))).toEqual({ count: 1, lent: [] })
})
