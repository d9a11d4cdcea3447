import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { at, office } from './lendingOffice.ts'

/** A bag with a laptop and a mouse, and another mouse beside it. */
async function bag() {
  const { director, items, anna, oto } = await office(['L-1', 'M-1', 'M-9'])
  const members = [at(items, 'L-1'), at(items, 'M-1')]
  const input = { name: 'Soma', tag: 'K-1', items: members, note: '' }
  const { id: kit } = value(await director.equipment.createKit(once({ input })))
  const hand = async (person: string, things: readonly string[] = members) => {
    const lines = things.map((one) => ({ ...thing(one), kit }))
    return value(await issue(director, { person, due: '2026-12-04', lines })).lines
  }
  const takeBack = async (line = '', more: object = {}) =>
    value(
      await director.equipment.takeBack(once({ lines: [{ ...back(line), ...more }], on: null })),
    )
  const scanned = async () => {
    const found = await director.equipment.scan({ code: 'K-1' })
    if (found.kind !== 'kit') throw new Error('The tag is of a kit')
    const tags = (lines: typeof found.lines) => lines.map(({ tag }) => tag)
    return { lines: tags(found.lines), late: tags(found.late) }
  }
  return { director, items, anna, oto, hand, takeBack, scanned }
}

test('what is out still of a kit that came back is not what its tag brings back', async () => {
  const { items, anna, oto, hand, takeBack, scanned } = await bag()
  const [laptop] = await hand(anna)
  expect(await scanned()).toEqual({ lines: ['L-1', 'M-1'], late: [] })
  await takeBack(laptop)
  expect(await scanned()).toEqual({ lines: [], late: ['M-1'] })
  // The next one has it without the mouse, and brings it back without: the mouse is the first one's debt.
  await hand(oto, [at(items, 'L-1')])
  expect(await scanned()).toEqual({ lines: ['L-1'], late: ['M-1'] })
})

test('a kit of which something was lost comes back by its tag', async () => {
  const { anna, hand, takeBack, scanned } = await bag()
  const [, mouse] = await hand(anna)
  await takeBack(mouse, { outcome: 'lost' as const })
  expect(await scanned()).toEqual({ lines: ['L-1'], late: [] })
})

test.each(['returned', 'damaged'] as const)(
  'what was handed out in the place of a part (%s) comes back by the tag of the kit',
  async (outcome) => {
    const { director, items, anna, hand, scanned } = await bag()
    const [, mouse = ''] = await hand(anna)
    const given = { item: at(items, 'M-9'), condition: null, on: null, moveReservations: false }
    value(await director.equipment.swap(once({ back: { ...back(mouse), outcome }, ...given })))
    expect(await scanned()).toEqual({ lines: ['L-1', 'M-9'], late: [] })
  },
)
