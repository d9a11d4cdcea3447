import { useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import { mostLabels } from '#shared/equipment/labels.ts'
import type { Selection } from '#shared/lists/list.ts'
import { LabelChoices } from './LabelChoices.tsx'
import { labelsQuery } from './labelsQuery.ts'
import { useLabelChoices } from './useLabelChoices.ts'

interface LabelsDialogProps {
  selection: Selection
  kits?: string[]
  count: number
  onClose: () => void
}

/** Labels of the chosen things or kits as they will be printed, on a sheet or a roll. */
export function LabelsDialog({ selection, kits = [], count, onClose }: LabelsDialogProps) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const choices = useLabelChoices()
  const { layout, start, x, y } = choices
  // Not one PDF for every digit that is typed.
  const [chosen] = useDebouncedValue({ layout, start, offset: { x, y } }, 250)
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { data, error, refetch } = useQuery(
    labelsQuery(office, { selection, kits, language, ...chosen }),
  )
  return (
    <PdfDialog
      title={t('equipment.labels.title', { count: Math.min(count, mostLabels) })}
      {...(count > mostLabels
        ? { under: t('equipment.labels.tooMany', { most: mostLabels }) }
        : {})}
      remarks={<LabelChoices choices={choices} />}
      pdf={data}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        const name = `${t('equipment.labels.file')} ${today()}.pdf`
        await saveFile({ name, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
