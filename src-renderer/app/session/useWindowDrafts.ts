import { useEffect, useMemo } from 'react'
import { keepDrafts } from '#renderer/components/form/draftKeeper.ts'
import type { Drafts } from '#renderer/components/form/drafts.ts'
import type { OfficeClient } from '#renderer/app/client/office.ts'
import { officeDrafts } from './officeDrafts.ts'
import { onOtherPerson } from './windowMemory.ts'

/** The unsaved work of this window, with the office before the window is closed, reloaded or put away. */
export const useWindowDrafts = (client: OfficeClient): Drafts => {
  const drafts = useMemo(() => keepDrafts(officeDrafts(client)), [client])
  useEffect(() => onOtherPerson(drafts.forget), [drafts])
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') drafts.leave()
    }
    // Of these a browser may skip any when it closes; what is sent twice is kept once.
    window.addEventListener('beforeunload', drafts.leave)
    window.addEventListener('pagehide', drafts.leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('beforeunload', drafts.leave)
      window.removeEventListener('pagehide', drafts.leave)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [drafts])
  return drafts
}
