import './texts.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { useShownExport } from '#renderer/app/client/useShownExport.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { refreshList } from '#renderer/components/table/listKeys.ts'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import type { PaperRow } from '#shared/documents/schema.ts'
import { GroupPapersMenu } from './GroupPapersMenu.tsx'
import { paperExportWords } from './paperExportWords.ts'
import { usePaperColumns } from './paperColumns.tsx'
import { groupPapersQuery } from './paperQuery.ts'
import { OutdatedLists } from './OutdatedLists.tsx'
import { OutdatedNote } from './OutdatedNote.tsx'
import { ReceiptDialog, type ReceivedPapers } from './ReceiptDialog.tsx'
import { SheetsDialog } from './SheetsDialog.tsx'
import { usePaperActions } from './usePaperActions.tsx'
import classes from './documents.module.css'

const rowId = (row: PaperRow): string => row.id
const rowLabel = (row: PaperRow): string => row.number

/** The papers of a group, and the making of everybody's information sheets. Enter opens the paper. */
export function PapersTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const [lettersOn] = useLetterKeys()
  const [making, setMaking] = useState(false)
  const columns = usePaperColumns(true)
  const [receiving, setReceiving] = useState<ReceivedPapers | null>(null)
  const actions = usePaperActions(setReceiving)
  const keeping = useTableKeeping()
  const { id } = group
  const name = `papers:${id}`
  useFollowed(name, id)
  const exportShown = useShownExport({
    list: { kind: 'papers', group: id },
    words: paperExportWords(t),
    fileName: `${t('documents.tab')}, ${group.name}`,
  })
  const source = useCallback<ListSource<PaperRow>>(
    (request, signal) =>
      client.documents.list(
        { ...request, filters: { ...request.filters, group: { kind: 'set', values: [id] } } },
        { signal },
      ),
    [client, id],
  )
  const detail = useMemo(() => {
    const open = (paper: string): void =>
      void navigate({ to: '/documents', search: { open: paper } })
    return { openId: null, onOpen: open, onOpenPage: open, onClose: () => {} }
  }, [navigate])
  useKeys([{ combination: 'p', word: 'documents.keys.print', run: () => setMaking(true) }])
  return (
    <div className={classes['tab']}>
      <OutdatedNote group={id} onMake={() => setMaking(true)} />
      <OutdatedLists group={group} />
      <RecordTable
        key={id}
        name={name}
        label={t('documents.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        detail={detail}
        actions={actions}
        views={keeping.views}
        preferences={keeping.preferences}
        exportShown={exportShown}
        letterKeys={lettersOn}
        searchPlaceholder={t('documents.search')}
        empty={<Message title={t('documents.empty.group')} help={t('documents.empty.groupText')} />}
        toolbar={
          <>
            <GroupPapersMenu group={group} />
            <Button
              h={30}
              px={12}
              flex="none"
              leftSection={<IconFileText size={16} stroke={1.8} aria-hidden />}
              aria-keyshortcuts="p"
              onClick={() => setMaking(true)}
            >
              {t('documents.action.sheets')}
            </Button>
          </>
        }
      />
      {receiving === null ? null : (
        <ReceiptDialog papers={receiving} onClose={() => setReceiving(null)} />
      )}
      {making ? (
        <SheetsDialog
          of={{ kind: 'group', group: id }}
          name={group.name}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </div>
  )
}

/** When papers are made or change, the table asks anew for what it shows. */
const useFollowed = (list: string, group: string): void => {
  const office = useOffice()
  const client = useQueryClient()
  const { dataUpdatedAt } = useQuery(groupPapersQuery(office, group))
  useEffect(() => {
    if (dataUpdatedAt > 0) void refreshList(client, list, 'all')
  }, [client, list, dataUpdatedAt])
}
