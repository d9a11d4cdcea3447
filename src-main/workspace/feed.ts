import { z } from 'zod'
import type { CapturedChange } from '#main/database/tracking.ts'
import type { FeedEvent, Touched } from '#shared/workspace/contract.ts'

/** More records than this are told as "all of their kinds". */
const most = 500

type Listener = (event: FeedEvent) => void

/** Tells windows what changed. What a window may see of it is decided where the window listens. */
export class Feed {
  readonly #listeners = new Set<{ desk: string; listen: Listener }>()

  /** @returns how to stop listening */
  listen(desk: string, listen: Listener): () => void {
    const listener = { desk, listen }
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  publishChanges(entry: number, changes: readonly CapturedChange[]): void {
    const touched = touchedBy(changes)
    const event: FeedEvent =
      touched.length > most
        ? {
            kind: 'changes',
            entry,
            touched: [],
            all: [...new Set(touched.map((record) => record.kind))],
          }
        : { kind: 'changes', entry, touched, all: [] }
    for (const { listen } of this.#listeners) listen(event)
  }

  /** Tells every window, whoever is signed in. */
  tellAll(event: FeedEvent): void {
    for (const { listen } of this.#listeners) listen(event)
  }

  /** Tells that the state of records changed beside the door: what the outbox does is no command. */
  publishTouched(touched: Touched[]): void {
    const event: FeedEvent = { kind: 'changes', entry: 0, touched, all: [] }
    for (const { listen } of this.#listeners) listen(event)
  }

  /** Tells the windows of one desk: its sign-in or lock changed, or long work goes on. */
  tellDesk(desk: string, event: FeedEvent): void {
    for (const listener of this.#listeners) if (listener.desk === desk) listener.listen(event)
  }
}

/** The records that own the changed rows, each once. A record's own row decides whether it came or went. */
function touchedBy(changes: readonly CapturedChange[]): Touched[] {
  const touched = new Map<string, Touched>()
  for (const change of changes) {
    for (const subject of [change.subject, change.otherSubject]) {
      if (subject === null) continue
      const slash = subject.indexOf('/')
      const kind = subject.slice(0, slash)
      const id = subject.slice(slash + 1)
      const how = id === change.row ? howOwnRowChanged(change) : 'changed'
      const known = touched.get(subject)
      if (known === undefined || (known.change === 'changed' && how !== 'changed')) {
        touched.set(subject, { kind, id, change: how })
      }
    }
  }
  return [...touched.values()]
}

/** To a list an archived record is gone and a restored one has come, though its row was only changed. */
function howOwnRowChanged({ before, after }: CapturedChange): Touched['change'] {
  if (before === null) return 'created'
  if (after === null) return 'removed'
  const [was, is] = [isArchived(before), isArchived(after)]
  return was === is ? 'changed' : is ? 'removed' : 'created'
}

const Archivable = z.object({ archived_at: z.string().nullish() })

const isArchived = (row: string): boolean =>
  typeof Archivable.parse(JSON.parse(row)).archived_at === 'string'
