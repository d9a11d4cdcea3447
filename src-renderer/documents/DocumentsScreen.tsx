import './texts.ts'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { PaperRow } from '#shared/documents/schema.ts'
import { usePaperActions } from './usePaperActions.tsx'
import { paperExportWords } from './paperExportWords.ts'
import { usePaperColumns } from './paperColumns.tsx'
import { PaperPane } from './PaperPane.tsx'
import { ReceiptDialog, type ReceivedPapers } from './ReceiptDialog.tsx'
import { usePapersView } from './papersView.ts'
import { UnsignedActs } from './UnsignedActs.tsx'

const rowId = (row: PaperRow): string => row.id
const rowLabel = (row: PaperRow): string => row.number

/** Every paper ever made, with the open one beside the list. */
export function DocumentsScreen() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const view = usePapersView()
  const columns = usePaperColumns(false)
  const [receiving, setReceiving] = useState<ReceivedPapers | null>(null)
  const actions = usePaperActions(setReceiving)
  const source = useCallback<ListSource<PaperRow>>(
    (request, signal) => client.documents.list(request, { signal }),
    [client],
  )
  return (
    <>
      <ListScreen
        name="papers"
        label={t('documents.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        view={view}
        pane={{ label: t('documents.pane.label'), Pane: PaperPane }}
        Tools={UnsignedActs}
        exported={{
          list: { kind: 'papers', group: null },
          words: paperExportWords(t),
          fileName: t('documents.list'),
        }}
        searchPlaceholder={t('documents.search')}
        empty={{ title: t('documents.empty.title'), text: t('documents.empty.text') }}
      />
      {receiving === null ? null : (
        <ReceiptDialog papers={receiving} onClose={() => setReceiving(null)} />
      )}
    </>
  )
}
