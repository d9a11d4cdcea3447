import type { QueryClient } from '@tanstack/react-query'
import type { Line } from '#shared/host/line.ts'
import type { FeedEvent } from '#shared/workspace/contract.ts'
import { reportWork } from '#renderer/components/feedback/longWork.ts'
import type { OfficeClient } from './office.ts'
import { refreshLists } from './lists.ts'
import { queryIsTouched } from './shows.ts'

interface Following {
  client: OfficeClient
  line: Line
  queries: QueryClient
  /** Who is signed in here, or the lock, has changed; also after the line was opened anew. */
  onState: () => void
  /** The line was lost for a while; what is asked now is answered by an office that may have begun anew. */
  onAgain: () => void
}

/** Listens to the office for as long as the window lives, over every line that is opened. Answers how to stop. */
export const followFeed = (following: Following): (() => void) => {
  const stop = new AbortController()
  void follow(following, stop.signal)
  return () => stop.abort()
}

const follow = async (following: Following, signal: AbortSignal): Promise<void> => {
  let before = 0
  while (!signal.aborted && following.line.state !== 'ended') {
    try {
      const events = await following.client.workspace.feed(undefined, { signal })
      for await (const event of events) {
        if (event.kind === 'hello') {
          if (before > 0) catchUp(following)
          before += 1
        } else take(event, following)
      }
    } catch {
      // The line died or is not there yet: wait for it and ask anew.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

/** While nobody listened anything may have changed. */
const catchUp = ({ queries, onState, onAgain }: Following): void => {
  onAgain()
  onState()
  void queries.invalidateQueries({
    predicate: (query) => query.meta?.shows !== undefined || query.queryKey[0] === 'list',
  })
}

const take = (event: FeedEvent, { queries, onState }: Following): void => {
  switch (event.kind) {
    case 'changes':
      refreshLists(queries, event.touched, event.all)
      void queries.invalidateQueries({
        predicate: (query) => queryIsTouched(query, event.touched, event.all),
      })
      return
    case 'state':
      onState()
      return
    case 'progress':
      reportWork(event.work, event.done, event.total)
      return
    case 'hello':
      return
  }
}
