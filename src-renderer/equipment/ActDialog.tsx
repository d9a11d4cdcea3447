import '#renderer/documents/texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { PaperToKeepDialog } from '#renderer/documents/PaperToKeepDialog.tsx'
import { useMailFiles } from '#renderer/documents/useMailFiles.ts'
import { type PaperMaking, useMakePaper } from '#renderer/documents/useMakePaper.ts'
import type { NoAct } from '#shared/equipment/lendingContract.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import { Language } from '#shared/people/schema.ts'
import { actQuery } from './actQuery.ts'

/** An act of a loan; besides printing or saving it can be e-mailed, which makes it as well. */
export function ActDialog({
  loan,
  kind,
  onClose,
}: {
  loan: string
  kind: ActKind
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const mail = useMailFiles()
  const [language, setLanguage] = useState<Language | null>(null)
  const of = { loan, kind, language }
  const query = useQuery(actQuery(office, of))
  const making: PaperMaking<NoAct> = {
    call: (commandId) => office.client.equipment.makeAct({ commandId, payload: { of } }),
    why: (reason) => t(`equipment.act.${reason}`),
  }
  const make = useMakePaper(making)
  const send = async (): Promise<void> => {
    const made = await make()
    if (made === null) return
    await mail([made.id])
    onClose()
  }
  return (
    <PaperToKeepDialog
      kind={kind}
      query={query}
      languages={Language.options}
      language={language}
      onLanguage={setLanguage}
      making={making}
      beside={
        <Button
          variant="default"
          disabled={query.data?.kind !== 'ready'}
          onClick={() => void send()}
        >
          {t('documents.action.mailFile')}
        </Button>
      }
      onClose={onClose}
    />
  )
}
