import { createContext } from 'react'
import { z } from 'zod'

/** Unsaved work: what stands in the form, what it started from, and the id its command would bear. */
export const DraftContent = z.object({
  values: z.record(z.string(), z.unknown()),
  base: z.record(z.string(), z.unknown()),
  revision: z.number().nullable(),
  commandId: z.uuid(),
})
export type DraftContent = z.infer<typeof DraftContent>

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
