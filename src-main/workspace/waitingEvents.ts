import type { FeedEvent } from '#shared/workspace/contract.ts'

/** More events than this are summed up. */
const most = 200

/**
 * What a window has yet to be told, oldest first. A window that stands still (a sleeping PC, a
 * debugger) must not fill the office's memory: of long work only the latest progress waits, and many
 * changes become one that names their kinds.
 */
export class WaitingEvents {
  #events: FeedEvent[] = []

  get count(): number {
    return this.#events.length
  }

  add(event: FeedEvent): void {
    this.#events.push(event)
    if (this.#events.length > most) this.#events = summedUp(this.#events)
  }

  take(): FeedEvent | undefined {
    return this.#events.shift()
  }
}

function summedUp(events: readonly FeedEvent[]): FeedEvent[] {
  const kinds = new Set<string>()
  const latest = new Map<string, FeedEvent>()
  let entry = 0
  for (const event of events) {
    if (event.kind === 'changes') {
      entry = Math.max(entry, event.entry)
      for (const kind of event.all) kinds.add(kind)
      for (const { kind } of event.touched) kinds.add(kind)
    } else {
      latest.set(event.kind === 'progress' ? `progress ${event.work}` : event.kind, event)
    }
  }
  const changes: FeedEvent[] =
    kinds.size === 0 ? [] : [{ kind: 'changes', entry, touched: [], all: [...kinds] }]
  // Works are few at a time; of those long over nothing need be told.
  return [...changes, ...[...latest.values()].slice(-most / 2)]
}
