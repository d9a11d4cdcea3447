import type { ReactNode } from 'react'
import { Group, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import type { PaperKind } from '#shared/documents/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import { bytesOf } from './bytesOf.ts'
import { unreadable } from './paperQuery.ts'
import { useHandOut, type WayOut } from './useHandOut.ts'
import { type PaperMaking, useMakePaper } from './useMakePaper.ts'

/** A paper as it would be made now. `number`: that of the one which says the same. */
type Found<Reason extends string, L extends string> =
  | { kind: 'ready'; pdf: Uint8Array<ArrayBuffer>; number: string | null; language: L }
  | { kind: 'nothing'; reason: Reason }

interface PaperToKeepDialogProps<R extends { reason: string }, L extends string> {
  kind: PaperKind
  /** What came of asking for it: nothing yet, the paper, or that it could not be made. */
  query: { data: Found<R['reason'], L> | undefined; error: Error | null; refetch: () => unknown }
  /** In which languages it can be made, and which was chosen; null: that of whom it is for. */
  languages: readonly L[]
  language: L | null
  onLanguage: (language: L) => void
  making: PaperMaking<R>
  /** Other things to do with it, beside the languages. */
  beside?: ReactNode
  onClose: () => void
}

/** A single paper as it will be printed; printing or saving it makes it, with a number of its own. */
export function PaperToKeepDialog<R extends { reason: string }, L extends Language>({
  kind,
  query: { data, error, refetch },
  languages,
  language,
  onLanguage,
  making,
  beside,
  onClose,
}: PaperToKeepDialogProps<R, L>) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const handOut = useHandOut()
  const makePaper = useMakePaper(making)
  const wordOf = (value: Language): string => t(`people.language.${value}`)
  const ready = data?.kind === 'ready' ? data : null
  const make = async (way: WayOut): Promise<void> => {
    const isStillHere = whoSitsHere()
    const made = await makePaper()
    if (made === null) return
    const file = await client.documents.file({ id: made.id })
    const pdf = file.ok ? await bytesOf(file.pdf) : null
    if (!isStillHere()) return
    if (file.ok && pdf !== null) {
      await handOut(way, { pdf, papers: [made.id], name: file.name })
    } else if (!file.ok) {
      sayRefused(t(`documents.pane.${unreadable[file.refusal.reason]}`))
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
            value={language ?? ready?.language ?? 'lv'}
            onChange={(next) => {
              const chosen = languages.find((one) => one === next)
              if (chosen !== undefined) onLanguage(chosen)
            }}
            data={languages.map((value) => ({ value, label: wordOf(value) }))}
          />
          {beside}
        </Group>
      }
      nothing={data?.kind === 'nothing' ? making.why(data.reason) : null}
      pdf={ready?.pdf}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => make('print')}
      save={() => make('save')}
      onClose={onClose}
    />
  )
}
