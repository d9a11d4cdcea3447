import type { DraftContent } from './draftContent.ts'
import type { Drafts } from './drafts.ts'

const keepers = new Set<DraftKeeper>()
const settle = 600

/** Keeps the draft of one open form up to date, at most every 600 ms, and in the order of the changes. */
export interface DraftKeeper {
  keep: (content: DraftContent) => void
  discard: () => Promise<void>
  /** Sends what is still waiting. */
  flush: () => Promise<void>
  stop: () => void
}

export const keepDrafts = (drafts: Drafts, form: string): DraftKeeper => {
  let waiting: DraftContent | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let last: Promise<void> = Promise.resolve()

  const send = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch(() => {})
    return last
  }
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const content = waiting
    waiting = null
    return content === null ? last : send(() => drafts.keep(form, content))
  }
  const keeper: DraftKeeper = {
    keep: (content) => {
      waiting = content
      timer ??= setTimeout(() => void flush(), settle)
    },
    discard: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = null
      return send(() => drafts.discard(form))
    },
    flush,
    stop: () => {
      void flush()
      keepers.delete(keeper)
    },
  }
  keepers.add(keeper)
  return keeper
}

/** Sends the drafts of all open forms, before the screen is locked or the person changes. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.all([...keepers].map((keeper) => keeper.flush()))
}
