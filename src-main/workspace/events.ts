import type { CallContext } from '#main/calls/context.ts'
import type { FeedEvent, Touched } from '#shared/workspace/contract.ts'
import { WaitingEvents } from './waitingEvents.ts'

/**
 * What one window is told, from now until it closes: changes of records that whoever is signed in may
 * see, and what concerns the desk itself. Of a record outside of their scope not even the id is
 * told. While the screen is locked no record is named.
 */
export async function* eventsFor(
  context: CallContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<FeedEvent> {
  const { condition } = context
  // One feed for as long as the office's process lives: it also tells that a restored file opened.
  const { feed } = condition.kind === 'trouble' ? condition : condition.services
  const waiting = new WaitingEvents()
  let wake: () => void = () => undefined
  const stop = feed.listen(context.desk, (event) => {
    waiting.add(event)
    wake()
  })
  const aborted = (): void => wake()
  signal?.addEventListener('abort', aborted)
  try {
    // Only now: what happens after the window was greeted is not missed.
    yield { kind: 'hello' }
    while (signal?.aborted !== true) {
      const event = waiting.take()
      if (event === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (waiting.count > 0 || signal?.aborted === true) resolve()
        })
        continue
      }
      const allowed = await withinScope(context, event)
      if (allowed !== null) yield allowed
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', aborted)
  }
}

async function withinScope(context: CallContext, event: FeedEvent): Promise<FeedEvent | null> {
  if (event.kind !== 'changes') return event
  if (context.condition.kind === 'trouble') return null
  const { sessions, visibility } = context.condition.services
  const session = sessions.at(context.desk)
  if (session.kind !== 'open') return null
  const touched: Touched[] = []
  const all = new Set(event.all)
  for (const [kind, records] of Map.groupBy(event.touched, (record) => record.kind)) {
    const ids = records.map((record) => record.id)
    const visible = await visibility.visible(kind, ids, session.actor)
    touched.push(...records.filter(({ id }) => visible.has(id)))
    const removed = records.filter(({ id, change }) => change === 'removed' && !visible.has(id))
    const gone = await visibility.gone(
      kind,
      removed.map((record) => record.id),
    )
    // Whether somebody limited could see what is gone nobody knows any more: lists may have shown it.
    if (!visibility.limits(kind, session.actor)) {
      touched.push(...removed.filter(({ id }) => gone.has(id)))
    } else if (gone.size > 0) all.add(kind)
  }
  if (touched.length === 0 && all.size === 0) return null
  return { ...event, touched, all: [...all] }
}
