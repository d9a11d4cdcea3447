import type { DraftContent } from './draftContent.ts'
import type { Drafts, DraftStore, FoundDraft } from './drafts.ts'

const settle = 300

/**
 * Keeps the unsaved work of a window's forms in the office, at most every 300 ms and in the order of
 * the changes. What the office has not confirmed stays known here: the screen may lock, the line may
 * break, the form may be opened anew before the answer comes.
 */
export const keepDrafts = (store: DraftStore): Drafts => {
  const unsent = new Map<string, FoundDraft & { content: DraftContent }>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let last: Promise<void> = Promise.resolve()

  const after = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch(() => {})
    return last
  }
  const sendAll = async (): Promise<void> => {
    const sending = [...unsent].map(async ([form, draft]) => {
      await store.keep(form, draft.content)
      if (unsent.get(form) === draft) unsent.delete(form)
    })
    await Promise.allSettled(sending)
  }
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    return unsent.size === 0 ? last : after(sendAll)
  }
  return {
    find: async (form) => {
      await flush()
      return unsent.get(form) ?? (await store.find(form).catch(() => null))
    },
    keep: (form, content) => {
      unsent.set(form, { content, savedAt: new Date().toISOString() })
      timer ??= setTimeout(() => void flush(), settle)
    },
    discard: (form) => {
      unsent.delete(form)
      return after(() => store.discard(form))
    },
    flush,
    leave: () => {
      // Not after what is under way, for there may be no later; what comes next waits for both.
      const sending = sendAll()
      void after(() => sending)
    },
    forget: () => unsent.clear(),
  }
}
