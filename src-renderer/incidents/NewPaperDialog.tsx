import './texts.ts'
import { useContext, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { AnonymisedRemarks } from './AnonymisedRemarks.tsx'
import { previewPaperQuery } from './incidentQuery.ts'
import { OpenReasonContext } from './openReason.ts'
import type { PaperToMake } from './papersToMake.ts'
import { usePaperOut, useUnsignedOut } from './usePaperOut.ts'
import { refusalText } from './words.ts'

interface NewPaperDialogProps {
  file: IncidentFile
  wish: PaperToMake
  onClose: () => void
}

/** A paper of an incident before it is numbered: printing or saving makes it, unless it is to be signed first. */
export function NewPaperDialog({ file, wish, onClose }: NewPaperDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const out = usePaperOut(file.id)
  const outUnsigned = useUnsignedOut(file)
  const unnamed = wish.paper.kind === 'anonymised'
  const [hide, setHide] = useState<string[]>([])
  const [looked, setLooked] = useState(false)
  const paper = unnamed ? { kind: 'anonymised' as const, hide } : wish.paper
  const reason = useContext(OpenReasonContext)
  const { id, revision } = file
  const { data, error, refetch } = useQuery(
    previewPaperQuery(office, { id, revision, reason }, paper),
  )
  const make = async (way: 'print' | 'save'): Promise<void> => {
    if (unnamed && !looked) return sayRefused(t('incidents.paper.lookFirst'))
    if (wish.toSign) {
      await outUnsigned(paper, way)
      return onClose()
    }
    const payload = { id, revision, paper, reason }
    const made = await run(
      (commandId) => office.client.incidents.makePaper({ commandId, payload }),
      {
        done: ({ number }) => t('incidents.paper.saved', { number }),
        undoable: () => false,
        refused: (refusal) => refusalText(t, refusal, file),
      },
    )
    if (made === null) return
    await out({ id: made.made, number: made.number }, way)
    onClose()
  }
  return (
    <PdfDialog
      title={wish.word}
      under={t(wish.toSign ? 'incidents.paper.toSign' : 'incidents.paper.numbersLater')}
      remarks={
        unnamed ? (
          <AnonymisedRemarks
            persons={file.persons}
            hide={hide}
            onHide={(words) => {
              setHide(words)
              // What was read is not what would be made any more.
              setLooked(false)
            }}
            looked={looked}
            onLooked={setLooked}
          />
        ) : undefined
      }
      pdf={data}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => make('print')}
      save={() => make('save')}
      onClose={onClose}
    />
  )
}
