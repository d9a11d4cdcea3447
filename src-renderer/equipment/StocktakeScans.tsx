import { useState } from 'react'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ScanBox } from './ScanBox.tsx'
import { stocktakesQuery } from './stocktakeQuery.ts'
import { useStocktakeScan } from './useStocktakeScan.ts'

/** Where things are scanned; in the whole office with the shelf or room where one stands just now. */
export function StocktakeScans({ id, place }: { id: string; place: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(stocktakesQuery(useOffice()))
  const [where, setWhere] = useState('')
  const { said, scan } = useStocktakeScan(id, where)
  return (
    <div>
      {place !== '' ? null : (
        <Select
          mb="md"
          maw={420}
          label={t('equipment.stocktake.where')}
          description={t('equipment.stocktake.whereHelp')}
          allowDeselect={false}
          searchable
          value={where}
          onChange={(value) => setWhere(value ?? '')}
          data={[
            { value: '', label: t('equipment.stocktake.whereAny') },
            ...(data?.places ?? []).map((one) => ({ value: one.place, label: one.place })),
          ]}
        />
      )}
      <ScanBox
        label={t('equipment.stocktake.scan')}
        onScan={(code) => void scan(code)}
        said={said}
      />
    </div>
  )
}
