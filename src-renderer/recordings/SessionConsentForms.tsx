import './papersTexts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import { useHandOut, type WayOut } from '#renderer/documents/useHandOut.ts'
import { consentFormsQuery } from './requestPaperQuery.ts'

/** Forms for everybody whose answer is missing, in one click: seen, made and printed as a stack. */
export function SessionConsentForms({ request }: { request: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('recordingPapers.forms.button')}
      </Button>
      {open ? <FormsDialog request={request} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function FormsDialog({ request, onClose }: { request: string; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const handOut = useHandOut()
  const { data, error, refetch } = useQuery(consentFormsQuery(office, request))
  const ready = data?.kind === 'ready' ? data : null
  const make = async (way: WayOut): Promise<void> => {
    const isStillHere = whoSitsHere()
    const made = await run(
      (commandId) => office.client.recordings.makeConsentForms({ commandId, payload: { request } }),
      {
        done: ({ papers }) => t('recordingPapers.forms.done', { count: papers.length }),
        undoable: ({ papers }) => papers.some(({ state }) => state === 'made'),
        refused: ({ reason }) => t(`recordingPapers.nothing.${reason}`),
      },
    )
    if (made === null) return
    // Now each bears its number.
    const stack = await office.client.recordings.consentForms({ request })
    if (stack.ok) {
      const papers = made.papers.map(({ id }) => id)
      const pdf = await bytesOf(stack.pdf)
      if (!isStillHere()) return
      await handOut(way, { pdf, papers, name: stack.name })
    }
    onClose()
  }
  return (
    <PdfDialog
      title={t('recordingPapers.forms.title')}
      under={ready === null ? '' : t('recordingPapers.forms.copies', { count: ready.copies })}
      nothing={data?.kind === 'nothing' ? t(`recordingPapers.nothing.${data.reason}`) : null}
      pdf={ready?.pdf}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => make('print')}
      save={() => make('save')}
      onClose={onClose}
    />
  )
}
