import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { useShownExport } from '#renderer/app/client/useShownExport.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import { stocktakeGroups } from '#shared/equipment/stocktakeReport.ts'
import { stocktakePaperQuery } from './stocktakeQuery.ts'

const states = ['lent', 'repair', 'lost', 'retired'] as const

const columnsOf = (t: Texts) => [
  { key: 'group', title: t('equipment.stocktake.finding') },
  { key: 'tag', title: t('equipment.field.tag') },
  { key: 'model', title: t('equipment.field.model') },
  { key: 'place', title: t('equipment.field.place') },
  { key: 'seenAt', title: t('equipment.stocktake.seen') },
  { key: 'state', title: t('equipment.field.state') },
]

const wordsOf = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...stocktakeGroups.map((group) => [`group.${group}`, t(`equipment.stocktake.group.${group}`)]),
    ...states.map((state) => [`state.${state}`, t(`equipment.state.${state}`)]),
  ])

/** The report of a stock-take on paper, or as a table for a spreadsheet. */
export function StocktakeFiles({ id }: { id: string }) {
  const { t } = useTranslation()
  const [paper, setPaper] = useState(false)
  const take = useShownExport({
    list: { kind: 'stocktake', id },
    words: wordsOf(t),
    fileName: `${t('equipment.stocktake.file')} ${today()}`,
  })
  const file = (format: 'xlsx' | 'csv'): void =>
    take({
      list: 'stocktake',
      query: { search: '', filters: {}, sort: [] },
      selection: null,
      columns: columnsOf(t),
      format,
    })
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          >
            {t('equipment.stocktake.report')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setPaper(true)}>{t('equipment.stocktake.asPdf')}</Menu.Item>
          <Menu.Item onClick={() => file('xlsx')}>{t('equipment.stocktake.asXlsx')}</Menu.Item>
          <Menu.Item onClick={() => file('csv')}>{t('equipment.stocktake.asCsv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {paper ? <StocktakePaper id={id} onClose={() => setPaper(false)} /> : null}
    </>
  )
}

function StocktakePaper({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { data, error, refetch } = useQuery(stocktakePaperQuery(office, { id, language }))
  return (
    <PdfDialog
      title={t('equipment.stocktake.file')}
      pdf={data}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        const name = `${t('equipment.stocktake.file')} ${today()}.pdf`
        await saveFile({ name, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
