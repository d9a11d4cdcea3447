import '#renderer/documents/texts.ts'
import './dispatchTexts.ts'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { PaperToKeepDialog } from '#renderer/documents/PaperToKeepDialog.tsx'
import { Language } from '#shared/people/schema.ts'
import { receiptQuery } from './receiptQuery.ts'

/** What is signed in person. */
export function ReceiptPaperDialog({
  delivery,
  onClose,
}: {
  delivery: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [language, setLanguage] = useState<Language | null>(null)
  const of = { delivery, language }
  const query = useQuery(receiptQuery(office, of))
  return (
    <PaperToKeepDialog
      kind="deliveryReceipt"
      query={query}
      languages={Language.options}
      language={language}
      onLanguage={setLanguage}
      making={{
        call: (commandId) => office.client.deliveries.makeReceipt({ commandId, payload: { of } }),
        why: (reason) => t(`dispatch.receipt.${reason}`),
      }}
      onClose={onClose}
    />
  )
}
