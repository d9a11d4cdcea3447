import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { type DataRequest, DataRequestKind, DataRequestState } from '#shared/privacy/schema.ts'
import { RequestMark } from './RequestMark.tsx'
import classes from './privacy.module.css'

/** The columns of the list of requests. Keys are the office's. */
export const useRequestColumns = (): readonly RecordColumn<DataRequest>[] => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        key: 'person',
        title: t('privacy.field.person'),
        width: 180,
        grow: true,
        sortable: true,
        required: true,
        filter: { kind: 'text' as const },
        cell: (row: DataRequest) => <span className={classes['strong']}>{row.person.name}</span>,
      },
      {
        key: 'kind',
        title: t('privacy.field.kind'),
        width: 190,
        sortable: true,
        filter: {
          kind: 'set' as const,
          options: DataRequestKind.options.map((value) => ({
            value,
            label: t(`privacy.kind.${value}`),
          })),
        },
        cell: (row: DataRequest) => t(`privacy.kind.${row.kind}`),
      },
      {
        key: 'state',
        title: t('privacy.field.state'),
        width: 170,
        filter: {
          kind: 'set' as const,
          options: DataRequestState.options.map((value) => ({
            value,
            label: t(`privacy.state.${value}`),
          })),
        },
        cell: (row: DataRequest) => <RequestMark state={row.state} />,
      },
      {
        key: 'received',
        title: t('privacy.field.received'),
        width: 120,
        figures: true,
        sortable: true,
        filter: { kind: 'dates' as const },
        cell: (row: DataRequest) => formatDate(row.receivedOn),
      },
      {
        key: 'due',
        title: t('privacy.field.due'),
        width: 130,
        figures: true,
        sortable: true,
        filter: { kind: 'dates' as const },
        cell: (row: DataRequest) => formatDate(row.dueOn),
      },
    ],
    [t],
  )
}
