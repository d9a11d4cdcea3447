import { expect, test } from 'vitest'
import { packingDeskInUse } from '#shared/deliveries/packingDesk.ts'

const light = {
  deliveryStock: false,
  deliveryBoxFit: false,
  deliveryLabels: false,
  deliveryPrices: false,
}

test('a light office has no packing desk', () => {
  expect(packingDeskInUse(light)).toBe(false)
})

test.for(['deliveryStock', 'deliveryBoxFit', 'deliveryLabels', 'deliveryPrices'] as const)(
  'each part that it is for brings it: %s',
  (part) => {
    expect(packingDeskInUse({ ...light, [part]: true })).toBe(true)
  },
)
