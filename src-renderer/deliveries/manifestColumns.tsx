import './dispatchTexts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { Manifest } from '#shared/deliveries/dispatchSchema.ts'
import classes from './dispatch.module.css'

/** The columns of the list of manifests. Keys are the office's. */
export const useManifestColumns = (): readonly RecordColumn<Manifest>[] => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('dispatch.manifests.number'),
        width: 140,
        required: true,
        sortable: true,
        figures: true,
        filter: { kind: 'text' },
        cell: (row) => <span className={classes['strong']}>{row.number}</span>,
      },
      {
        key: 'carrier',
        title: t('dispatch.carrier'),
        width: 180,
        grow: true,
        sortable: true,
        filter: { kind: 'text' },
        cell: (row) => row.carrierName,
      },
      {
        key: 'parcels',
        title: t('dispatch.manifests.parcels'),
        width: 90,
        align: 'end',
        filter: { kind: 'numbers' },
        cell: (row) => formatCount(row.parcels),
        total: formatCount,
      },
      {
        key: 'closedAt',
        title: t('dispatch.manifests.closedAt'),
        width: 160,
        sortable: true,
        filter: { kind: 'dates' },
        cell: (row) => formatInstant(row.closedAt),
      },
      {
        key: 'by',
        title: t('dispatch.manifests.closedBy'),
        width: 180,
        filter: { kind: 'text' },
        cell: (row) => row.closedBy,
      },
    ],
    [t],
  )
}
