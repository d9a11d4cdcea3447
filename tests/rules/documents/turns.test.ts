import { expect, test } from 'vitest'
import { createTurns } from '#main/documents/turns.ts'

const never = new AbortController().signal

test('turns are given in the order they were asked for, so many at a time', async () => {
  const turns = createTurns(1)
  const order: string[] = []
  const first = await turns.take(never)
  const rest = ['b', 'c'].map(async (name) => {
    const giveBack = await turns.take(never)
    order.push(name)
    giveBack?.()
  })
  order.push('a')
  first?.()
  await Promise.all(rest)
  expect(order).toEqual(['a', 'b', 'c'])
})

test('who leaves the queue is told at once and takes nobody’s turn', async () => {
  const turns = createTurns(1)
  const first = await turns.take(never)
  const leaving = new AbortController()
  const left = turns.take(leaving.signal)
  const stays = turns.take(never)
  leaving.abort()
  expect(await left).toBeNull()
  first?.()
  expect(await stays).not.toBeNull()
  expect(await turns.take(AbortSignal.abort())).toBeNull()
})
