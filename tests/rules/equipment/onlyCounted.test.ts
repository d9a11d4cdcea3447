import { expect, test } from 'vitest'
import { onlyCounted } from '#renderer/equipment/onlyCounted.ts'

test('of what is counted only a model without a like is put on the desk unasked', () => {
  const bag = { id: 'bag', categoryId: 'bags', quantity: 4 }
  const sleeve = { id: 'sleeve', categoryId: 'bags', quantity: 2 }
  const mouse = { id: 'mouse', categoryId: 'mice', quantity: 9 }
  const tagged = { id: 'case', categoryId: 'bags', quantity: null }
  const bags = [{ id: 'bags' }]
  expect(onlyCounted([mouse, tagged, bag], bags)).toBe('bag')
  expect(onlyCounted([mouse, bag, sleeve], bags)).toBeNull()
  expect(onlyCounted([mouse, bag], [...bags, { id: 'mice' }])).toBeNull()
  expect(onlyCounted([mouse, tagged], bags)).toBeNull()
})
