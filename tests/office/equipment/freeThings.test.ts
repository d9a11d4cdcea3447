import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { issue, laptops, reserve, thing } from '#tests/support/equipment.ts'
import { at, office } from './lendingOffice.ts'

test('things to hand out are here and promised to nobody else on any day of the period', async () => {
  const { director, items, anna, oto } = await office(['L-1', 'L-2', 'L-3', 'L-4'])
  value(await issue(director, { person: oto, due: '2026-11-24', lines: [thing(at(items, 'L-1'))] }))
  const planned = (person: string, tag: string, from: string, until: string) =>
    reserve(director, { person, item: at(items, tag), from, until })
  value(await planned(oto, 'L-2', '2026-11-27', '2026-11-30'))
  value(await planned(anna, 'L-3', '2026-11-24', '2026-11-30'))
  const tags = async (until: string, more: object = {}) =>
    (
      await director.equipment.freeThings({
        category: laptops,
        model: null,
        person: null,
        from: '2026-11-23',
        until,
        search: '',
        movable: false,
        without: [],
        ...more,
      })
    ).map(({ tag }) => tag)
  expect(await tags('2026-11-23')).toEqual(['L-2', 'L-3', 'L-4'])
  expect(await tags('2026-11-26')).toEqual(['L-2', 'L-4'])
  expect(await tags('2026-11-27')).toEqual(['L-4'])
  // What is planned for whoever receives it is theirs.
  expect(await tags('2026-11-27', { person: anna })).toEqual(['L-3', 'L-4'])
  expect(await tags('2026-11-23', { search: 'l-3' })).toEqual(['L-3'])
})

test('what is reserved for others is offered after the rest, where those can be given another', async () => {
  const { director, items, oto } = await office(['L-1', 'L-2', 'L-3'])
  const planned = (tag: string, from: string, until: string) =>
    reserve(director, { person: oto, item: at(items, tag), from, until })
  value(await planned('L-1', '2026-11-25', '2026-11-27'))
  const asked = (more: object = {}) =>
    director.equipment.freeThings({
      category: laptops,
      model: null,
      person: null,
      from: '2026-11-23',
      until: '2026-11-30',
      search: '',
      movable: true,
      without: [],
      ...more,
    })
  expect(await asked()).toMatchObject([
    { tag: 'L-2', movable: false },
    { tag: 'L-3', movable: false },
    { tag: 'L-1', movable: true },
  ])
  // What is packed stays, and so does what could go nowhere else.
  value(await planned('L-2', '2026-11-25', '2026-11-27'))
  value(await planned('L-3', '2026-11-25', '2026-11-27'))
  expect(await asked()).toEqual([])
})

test('what lies on the desk makes room in the list for the rest', async () => {
  const tags = Array.from({ length: 25 }, (_, n) => `L-${String(n + 1).padStart(2, '0')}`)
  const { director, items } = await office(tags)
  const found = await director.equipment.freeThings({
    category: laptops,
    model: null,
    person: null,
    from: '2026-11-23',
    until: '2026-11-30',
    search: '',
    movable: false,
    without: tags.slice(0, 20).map((tag) => at(items, tag)),
  })
  expect(found.map(({ tag }) => tag)).toEqual(['L-21', 'L-22', 'L-23', 'L-24', 'L-25'])
})
