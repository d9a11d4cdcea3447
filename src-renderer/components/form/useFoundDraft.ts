import { useContext, useEffect, useState } from 'react'
import { DraftContent } from './draftContent.ts'
import { DraftsContext, type FoundDraft } from './drafts.ts'
import { isSame } from './meanwhile.ts'

export interface RestoredDraft extends DraftContent {
  savedAt: string
}

const readable = (found: FoundDraft | null): RestoredDraft | null => {
  const draft = DraftContent.safeParse(found?.content)
  if (found === null || !draft.success) return null
  const { values, base } = draft.data
  return isSame(values, base) ? null : { ...draft.data, savedAt: found.savedAt }
}

/**
 * The unsaved work of a form, after a lock, a crash or a restart; undefined until it is known. A form
 * is shown after that and not before: nobody can type into it what the draft would then replace.
 */
export const useFoundDraft = (form: string): RestoredDraft | null | undefined => {
  const drafts = useContext(DraftsContext)
  const [known, setKnown] = useState<{ form: string; draft: RestoredDraft | null } | null>(null)
  useEffect(() => {
    let left = false
    const look = async (): Promise<void> => {
      const draft = readable(await drafts.find(form))
      if (!left) setKnown({ form, draft })
    }
    void look()
    return () => {
      left = true
    }
  }, [drafts, form])
  return known?.form === form ? known.draft : undefined
}
