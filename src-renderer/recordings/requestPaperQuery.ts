import type { Office } from '#renderer/app/client/office.ts'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import type { RequestPaperOf } from '#shared/recordings/papersContract.ts'

/** What a paper of a request, or a stack of forms, follows. */
const follows = (request: string) => ({
  shows: [
    { kind: 'recordingRequest' as const, ids: [request] },
    ...(['person', 'institution', 'paper', 'recording'] as const).map((kind) => ({
      kind,
      list: true as const,
    })),
  ],
})

/** A paper of a request as it would be made now. */
export const requestPaperQuery = ({ client }: Office, of: RequestPaperOf) => ({
  queryKey: ['requestPaper', of] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const preview = await client.recordings.previewPaper(of, { signal })
    if (!preview.ok) return { kind: 'nothing', reason: preview.refusal.reason } as const
    const { number, language } = preview
    return { kind: 'ready', pdf: await bytesOf(preview.pdf), number, language } as const
  },
  staleTime: 0,
  gcTime: 0,
  meta: follows(of.request),
})

/** The forms of everybody whose answer is missing, as one PDF. */
export const consentFormsQuery = ({ client }: Office, request: string) => ({
  queryKey: ['consentForms', request] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const stack = await client.recordings.consentForms({ request }, { signal })
    if (!stack.ok) return { kind: 'nothing', reason: stack.refusal.reason } as const
    return { kind: 'ready', pdf: await bytesOf(stack.pdf), copies: stack.copies } as const
  },
  staleTime: 0,
  gcTime: 0,
  meta: follows(request),
})
