import { expect, test } from 'vitest'
import { movableTo } from '#shared/equipment/repinning.ts'
import { laptop, policy, reserved, stock } from './stockOf.ts'

const wanted = { from: '2026-12-01', until: '2026-12-11' }
const days = Array.from({ length: 6 }, (_, n) => `2026-12-0${n + 1}`)
const tags = Array.from({ length: 30 }, (_, n) => `T-${n + 1}`)

test('things whose plans are tangled neither hold the answer up nor hide one that is freed easily', () => {
  // Six short plans on each of thirty things: on every day one of them stands in the way of each other.
  const tangled = tags.flatMap((tag) =>
    days.map((day) => reserved(tag, day, day, { model: 'thin' })),
  )
  const thick = { model: 'thick' }
  const easy = laptop('E-1', thick)
  const here = stock({
    items: [...tags.map((tag) => laptop(tag)), easy, laptop('E-2', thick)],
    reservations: [...tangled, reserved('E-1', '2026-12-02', '2026-12-03', thick)],
  })
  let looked = 0
  const watched = {
    ...policy(),
    get preparationDays() {
      looked += 1
      return 0
    },
  }
  const asked = { except: new Set<string>(), most: 20 }
  expect(movableTo(here, here.items.slice(0, 31), wanted, watched, asked)).toEqual([easy])
  expect(looked).toBeLessThan(100_000)
})

test('what is packed stays, and no more are looked for than are asked for', () => {
  const packed = { held: [{ item: 'L-1', packed: true }] }
  const here = stock({
    items: ['L-1', 'L-2', 'L-3', 'L-4'].map((tag) => laptop(tag)),
    reservations: [
      reserved('L-1', '2026-12-02', '2026-12-03', packed),
      reserved('L-2', '2026-12-02', '2026-12-03'),
      reserved('L-3', '2026-12-02', '2026-12-03'),
    ],
  })
  const found = (most: number) =>
    movableTo(here, here.items.slice(0, 3), wanted, policy(), { except: new Set(), most })
  expect(found(20).map(({ id }) => id)).toEqual(['L-2', 'L-3'])
  expect(found(1).map(({ id }) => id)).toEqual(['L-2'])
})
