import { createContext } from 'react'
import type { DraftContent } from './draftContent.ts'

/** Unsaved work that was found again, and when it was typed. */
export interface FoundDraft {
  content: unknown
  savedAt: string
}

/** Where drafts are kept: the office, never the browser. */
export interface DraftStore {
  find: (form: string) => Promise<FoundDraft | null>
  keep: (form: string, content: DraftContent) => Promise<void>
  discard: (form: string) => Promise<void>
}

/** The unsaved work of a window's forms. Nothing here rejects: a lost draft must not stop a form. */
export interface Drafts {
  find: (form: string) => Promise<FoundDraft | null>
  /** Notes what stands in a form now; it is on its way to the office a moment later. */
  keep: (form: string, content: DraftContent) => void
  discard: (form: string) => Promise<void>
  /** Sends what is still waiting, and answers once the office has it. */
  flush: () => Promise<void>
  /** The window goes: what the office has not confirmed is sent now, for no answer will be heard. */
  leave: () => void
  /** Another person works at this window. */
  forget: () => void
}

export const DraftsContext = createContext<Drafts>({
  find: async () => null,
  keep: () => {},
  discard: async () => {},
  flush: async () => {},
  leave: () => {},
  forget: () => {},
})
