import './texts.ts'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import { PaperToKeepDialog } from '#renderer/documents/PaperToKeepDialog.tsx'
import type { ErasurePaperOf } from '#shared/erasure/contract.ts'

const languages = ['lv', 'en'] as const

/** The protocol of an erasure on paper. */
export function ErasurePaperDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [language, setLanguage] = useState<ErasurePaperOf['language']>('lv')
  const of = { id: person, language }
  const query = useQuery({
    queryKey: ['erasurePaper', of],
    queryFn: async ({ signal }) => {
      const { pdf, number } = await client.erasure.previewPaper(of, { signal })
      return { kind: 'ready' as const, pdf: await bytesOf(pdf), number, language }
    },
    staleTime: 0,
    gcTime: 0,
    meta: {
      shows: [
        { kind: 'person', ids: [person] },
        { kind: 'institution', list: true },
        { kind: 'paper', list: true },
      ],
    },
  })
  return (
    <PaperToKeepDialog
      kind="erasureRecord"
      query={query}
      languages={languages}
      language={language}
      onLanguage={setLanguage}
      making={{
        call: (commandId) => client.erasure.makePaper({ commandId, payload: { of } }),
        // It can always be made.
        why: () => t('components.refusal.other'),
      }}
      onClose={onClose}
    />
  )
}
