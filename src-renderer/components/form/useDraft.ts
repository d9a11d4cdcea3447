import { useContext, useEffect, useRef, useState } from 'react'
import { DraftContent } from './draftContent.ts'
import { DraftsContext } from './drafts.ts'
import { type DraftKeeper, keepDrafts } from './draftKeeper.ts'
import { isSame } from './meanwhile.ts'

/**
 * Unsaved work of one form, found again after a lock, a crash or a restart. Answers when it was
 * kept, once something was restored.
 */
export const useDraft = (
  form: string,
  restore: (draft: DraftContent) => void,
): { keeper: () => DraftKeeper | null; restoredAt: string | null; dismiss: () => void } => {
  const drafts = useContext(DraftsContext)
  const keeper = useRef<DraftKeeper | null>(null)
  const restoring = useRef(restore)
  const [restoredAt, setRestoredAt] = useState<string | null>(null)

  useEffect(() => {
    restoring.current = restore
  })

  useEffect(() => {
    const mine = keepDrafts(drafts, form)
    keeper.current = mine
    let left = false
    const look = async (): Promise<void> => {
      const found = await drafts.find(form).catch(() => null)
      const draft = found === null ? null : DraftContent.safeParse(found.content)
      if (left || found === null || !draft?.success) return
      if (isSame(draft.data.values, draft.data.base)) return
      restoring.current(draft.data)
      setRestoredAt(found.savedAt)
    }
    void look()
    return () => {
      left = true
      mine.stop()
      keeper.current = null
    }
  }, [drafts, form])

  return { keeper: () => keeper.current, restoredAt, dismiss: () => setRestoredAt(null) }
}
