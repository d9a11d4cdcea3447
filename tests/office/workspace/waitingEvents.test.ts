import { expect, test } from 'vitest'
import { WaitingEvents } from '#main/workspace/waitingEvents.ts'
import type { FeedEvent } from '#shared/workspace/contract.ts'

const change = (entry: number): FeedEvent => ({
  kind: 'changes',
  entry,
  touched: [{ kind: 'person', id: String(entry), change: 'created' }],
  all: [],
})

function takeAll(waiting: WaitingEvents): FeedEvent[] {
  const taken = []
  for (let event = waiting.take(); event !== undefined; event = waiting.take()) taken.push(event)
  return taken
}

test('a window is told everything in order', () => {
  const waiting = new WaitingEvents()
  const events: FeedEvent[] = [change(1), { kind: 'state' }, change(2)]
  for (const event of events) waiting.add(event)
  expect(takeAll(waiting)).toEqual(events)
})

test('a window that stands still is told at last which kinds changed, and how far the work is', () => {
  const waiting = new WaitingEvents()
  for (let entry = 1; entry <= 10_000; entry += 1) {
    waiting.add(change(entry))
    waiting.add({ kind: 'progress', work: 'import', done: entry, total: 10_000 })
    waiting.add({ kind: 'state' })
  }
  expect(waiting.count).toBeLessThanOrEqual(200)
  const told = takeAll(waiting)
  expect(told).toContainEqual(expect.objectContaining({ kind: 'changes', all: ['person'] }))
  expect(told.filter(({ kind }) => kind === 'progress').at(-1)).toMatchObject({ done: 10_000 })
  expect(told.at(-1)).toEqual({ kind: 'state' })
})
