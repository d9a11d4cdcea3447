import type { Drafts } from '#renderer/components/form/drafts.ts'
import { z } from 'zod'
import type { OfficeClient } from '#renderer/app/client/office.ts'

/** Drafts of forms, kept by the office. */
export const officeDrafts = (client: OfficeClient): Drafts => ({
  find: (form) => client.workspace.draft({ form }),
  keep: async (form, content) => {
    await client.workspace.saveDraft({ form, content: z.json().parse(plain(content)) })
  },
  discard: async (form) => {
    await client.workspace.discardDraft({ form })
  },
})

const plain = (content: unknown): unknown => JSON.parse(JSON.stringify(content))
