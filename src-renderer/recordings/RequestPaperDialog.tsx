import '#renderer/documents/texts.ts'
import './papersTexts.ts'
import { useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import { useHandOut, type WayOut } from '#renderer/documents/useHandOut.ts'
import type { RecordingPaperKind } from '#shared/documents/schema.ts'
import { Language } from '#shared/people/schema.ts'
import { requestPaperQuery } from './requestPaperQuery.ts'

/** A paper of a request as it will be printed; printing or saving it makes it, with a number of its own. */
export function RequestPaperDialog({
  request,
  kind,
  person,
  onClose,
}: {
  request: string
  kind: RecordingPaperKind
  /** Whose form, withdrawal or receipt; null of the others. */
  person: string | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const handOut = useHandOut()
  const [chosen, setLanguage] = useState<Language | null>(null)
  const of = { request, kind, person, language: chosen }
  const { data, error, refetch } = useQuery(requestPaperQuery(office, of))
  const ready = data?.kind === 'ready' ? data : null
  const make = async (way: WayOut): Promise<void> => {
    const made = await run(
      (commandId) => office.client.recordings.makePaper({ commandId, payload: { of } }),
      {
        done: ({ state, number }) => t(`documents.done.${state}`, { count: 1, numbers: number }),
        undoable: ({ state }) => state === 'made',
        refused: ({ reason }) => t(`recordingPapers.nothing.${reason}`),
      },
    )
    if (made === null) return
    const file = await office.client.documents.file({ id: made.id })
    if (file.ok) {
      await handOut(way, { pdf: await bytesOf(file.pdf), papers: [made.id], name: file.name })
    }
    onClose()
  }
  return (
    <PdfDialog
      title={t(`documents.kind.${kind}`)}
      under={
        ready === null || ready.number === null
          ? t('documents.preview.numbersLater')
          : t('documents.groupPaper.unchanged', { number: ready.number })
      }
      remarks={
        <SegmentedControl
          w="fit-content"
          aria-label={t('recordingPapers.language')}
          value={chosen ?? ready?.language ?? 'lv'}
          onChange={(next) => setLanguage(Language.parse(next))}
          data={Language.options.map((value) => ({ value, label: t(`people.language.${value}`) }))}
        />
      }
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
