import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { batch } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { batchOffice } from './batchOffice.ts'
import { boxOf, packedOffice } from './dispatchOffice.ts'

test('two swapped numbers are swapped back by undo, and again by redo', async () => {
  const { director, deliveries } = await packedOffice()
  const [anna = '', oto = ''] = deliveries
  const give = async (first: string, second: string) =>
    value(
      await director.deliveries.number(
        once({
          numbers: [
            { delivery: anna, number: first, reason: '' },
            { delivery: oto, number: second, reason: '' },
          ],
        }),
      ),
    )
  const numbers = async () => [
    (await boxOf(director, anna)).number,
    (await boxOf(director, oto)).number,
  ]
  const [one, two] = ['CC123456785EE', 'CE473124829EE']
  await give(one, two)
  await give(two, one)
  value(await director.journal.undo(once({ entry: null })))
  expect(await numbers()).toEqual([one, two])
  // The number that went back is taken again: nobody else can have it.
  expect(
    await director.deliveries.number(
      once({ numbers: [{ delivery: oto, number: one, reason: '' }] }),
    ),
  ).toMatchObject({ refusal: { reason: 'numberTaken' } })
})

test('what a batch says has happened stays, and undo goes on to what was done before', async () => {
  const { director, group, book } = await batchOffice()
  const made = await enterMaterial(director, { name: 'Pirms tam' })
  value(
    await director.deliveries.sendBatch(
      once({
        input: {
          ...batch,
          group,
          channel: 'ePlatform' as const,
          link: 'https://eplatforma.example.com/kurss',
          materials: [{ material: book, quantity: 1 }],
          happened: { day: '2026-11-20', time: null },
        },
      }),
    ),
  )
  value(await director.journal.undo(once({ entry: null })))
  expect(await director.deliveries.ofGroup({ group })).toMatchObject({ arrived: 3 })
  await expect(director.materials.get({ id: made })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
