import { createContext } from 'react'
import type { DraftContent } from './draftContent.ts'

/** Where drafts are kept: the office, never the browser. Nothing here rejects loudly: a lost draft must not stop a form. */
export interface Drafts {
  find: (form: string) => Promise<{ content: unknown; savedAt: string } | null>
  keep: (form: string, content: DraftContent) => Promise<void>
  discard: (form: string) => Promise<void>
}

export const DraftsContext = createContext<Drafts>({
  find: async () => null,
  keep: async () => {},
  discard: async () => {},
})
