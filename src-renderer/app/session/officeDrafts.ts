import type { DraftStore } from '#renderer/components/form/drafts.ts'
import type { OfficeClient } from '#renderer/app/client/office.ts'

/** Drafts of forms, kept by the office. */
export const officeDrafts = (client: OfficeClient): DraftStore => ({
  find: (form) => client.workspace.draft({ form }),
  keep: async (form, content) => {
    // What the form holds becomes JSON here, and nothing else goes over the line.
    await client.workspace.saveDraft({ form, content: JSON.parse(JSON.stringify(content)) })
  },
  discard: async (form) => {
    await client.workspace.discardDraft({ form })
  },
})
