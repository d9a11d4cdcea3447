import { useCallback, useMemo } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { ListWithDetail } from '#renderer/components/detail/ListWithDetail.tsx'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { PaperRow } from '#shared/documents/schema.ts'
import { usePaperActions } from './usePaperActions.tsx'
import { usePaperColumns } from './paperColumns.tsx'
import { PaperPane } from './PaperPane.tsx'

const route = getRouteApi('/documents')
const rowId = (row: PaperRow): string => row.id
const rowLabel = (row: PaperRow): string => row.number

/** Every paper ever made, with the open one beside the list. */
export function DocumentsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { open = null } = route.useSearch()
  const [lettersOn] = useLetterKeys()
  const columns = usePaperColumns(false)
  const actions = usePaperActions()
  const keeping = useTableKeeping()
  const source = useCallback<ListSource<PaperRow>>(
    (request, signal) => client.documents.list(request, { signal }),
    [client],
  )
  const close = useCallback(
    () => void navigate({ to: '/documents', search: {}, replace: true }),
    [navigate],
  )
  const detail = useMemo(() => {
    const show = (id: string): void =>
      void navigate({ to: '/documents', search: { open: id }, replace: open !== null })
    return { openId: open, onOpen: show, onOpenPage: show, onClose: close }
  }, [navigate, open, close])
  return (
    <ListWithDetail
      label={t('documents.kind.informationSheet')}
      onClose={close}
      detail={open === null ? null : <PaperPane key={open} id={open} />}
      list={
        <RecordTable
          name="papers"
          label={t('documents.list')}
          columns={columns}
          source={source}
          rowId={rowId}
          rowLabel={rowLabel}
          detail={detail}
          actions={actions}
          views={keeping.views}
          preferences={keeping.preferences}
          letterKeys={lettersOn}
          searchPlaceholder={t('documents.search')}
          empty={<Message title={t('documents.empty.title')} help={t('documents.empty.text')} />}
        />
      }
    />
  )
}
