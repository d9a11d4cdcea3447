import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { spokenDue } from '#shared/notices/rules.ts'
import { NoticeKind, type NoticeSummary } from '#shared/notices/schema.ts'
import { NoticeState } from './NoticeState.tsx'
import { noticeTitle } from './noticeTitle.ts'

/** The columns of the notices by which somebody is still to be told. Keys are the office's. */
export const useNoticeColumns = (): readonly RecordColumn<NoticeSummary>[] => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        key: 'due',
        title: t('notices.column.due'),
        width: 150,
        sortable: true,
        required: true,
        filter: { kind: 'dates' },
        cell: (row) => (row.dueAt === null ? '' : formatInstant(spokenDue(row.dueAt).toString())),
      },
      {
        key: 'group',
        title: t('notices.column.group'),
        width: 200,
        grow: true,
        sortable: true,
        filter: { kind: 'text' },
        cell: (row) => row.group.name,
      },
      {
        key: 'kind',
        title: t('notices.column.what'),
        width: 260,
        grow: true,
        filter: {
          kind: 'set',
          options: NoticeKind.options.map((value) => ({
            value,
            label: t(`notices.kindOf.${value}`),
          })),
        },
        cell: (row) => noticeTitle(t, row),
      },
      {
        key: 'state',
        title: t('notices.column.state'),
        width: 240,
        filter: {
          kind: 'yesNo',
          yes: t('notices.lateness.missed'),
          no: t('notices.lateness.inTime'),
        },
        cell: (row) => <NoticeState notice={row} />,
      },
    ],
    [t],
  )
}
