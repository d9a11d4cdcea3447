import './texts.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { NoticeKind, type NoticeSummary } from '#shared/notices/schema.ts'
import { useNoticeColumns } from './noticeColumns.tsx'
import { NoticePane } from './NoticePane.tsx'
import { useNoticesView } from './noticesView.ts'

/** What stored values of notices are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...NoticeKind.options.map((kind) => [`kind.${kind}`, t(`notices.kindOf.${kind}`)]),
    ...(['missed', 'waiting'] as const).map((state) => [
      `state.${state}`,
      t(`notices.exported.${state}`),
    ]),
  ])

const rowId = (row: NoticeSummary): string => row.id
const rowLabel = (row: NoticeSummary): string => row.group.name

/** Every notice by which somebody is still to be told, the most urgent first. */
export function NoticesScreen() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const view = useNoticesView()
  const columns = useNoticeColumns()
  const source = useCallback<ListSource<NoticeSummary>>(
    (request, signal) => client.notices.waiting(request, { signal }),
    [client],
  )
  return (
    <ListScreen
      name="notices"
      label={t('notices.list')}
      columns={columns}
      source={source}
      rowId={rowId}
      rowLabel={rowLabel}
      view={view}
      pane={{ label: t('notices.pane'), Pane: NoticePane }}
      exported={{
        list: { kind: 'notices' },
        words: exportWords(t),
        fileName: t('app.areas.notices'),
      }}
      searchPlaceholder={t('notices.search')}
      empty={{ title: t('notices.empty.title'), text: t('notices.empty.text') }}
    />
  )
}
