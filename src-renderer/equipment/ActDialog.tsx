import '#renderer/documents/texts.ts'
import { useState } from 'react'
import { Button, Group, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import { useMailFiles } from '#renderer/documents/useMailFiles.ts'
import { useHandOut, type WayOut } from '#renderer/documents/useHandOut.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import { Language } from '#shared/people/schema.ts'
import { actQuery } from './actQuery.ts'

/** An act of a loan as it will be printed; printing, saving or e-mailing it makes it, with a number of its own. */
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
  const run = useCommand()
  const handOut = useHandOut()
  const mail = useMailFiles()
  const [chosen, setLanguage] = useState<Language | null>(null)
  const of = { loan, kind, language: chosen }
  const { data, error, refetch } = useQuery(actQuery(office, of))
  const ready = data?.kind === 'ready' ? data : null
  const make = async (way: WayOut | 'mail'): Promise<void> => {
    const made = await run(
      (commandId) => office.client.equipment.makeAct({ commandId, payload: { of } }),
      {
        done: ({ state, number }) => t(`documents.done.${state}`, { count: 1, numbers: number }),
        undoable: ({ state }) => state === 'made',
        refused: ({ reason }) => t(`equipment.act.${reason}`),
      },
    )
    if (made === null) return
    if (way === 'mail') {
      await mail([made.id])
      onClose()
      return
    }
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
        <Group justify="space-between">
          <SegmentedControl
            w="fit-content"
            aria-label={t('documents.groupPaper.language')}
            value={chosen ?? ready?.language ?? 'lv'}
            onChange={(next) => setLanguage(Language.parse(next))}
            data={Language.options.map((value) => ({
              value,
              label: t(`people.language.${value}`),
            }))}
          />
          <Button variant="default" disabled={ready === null} onClick={() => void make('mail')}>
            {t('documents.action.mailFile')}
          </Button>
        </Group>
      }
      nothing={data?.kind === 'nothing' ? t(`equipment.act.${data.reason}`) : null}
      pdf={ready?.pdf}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => make('print')}
      save={() => make('save')}
      onClose={onClose}
    />
  )
}
