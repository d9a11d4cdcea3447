import './texts.ts'
import { useState } from 'react'
import { Button, Group, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { DayInput, readDay } from '#renderer/components/form/DayInput.tsx'
import { today } from '#renderer/courses/today.ts'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { CostsBy } from '#shared/deliveries/costs.ts'
import { CostsChart } from './CostsChart.tsx'
import { costColumns, CostsTable } from './CostsTable.tsx'
import { DeliveriesTabs } from './DeliveriesTabs.tsx'
import { costsQuery } from './packingQuery.ts'
import classes from './packing.module.css'

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** What sending cost in a period, and how much of it was collected in time. */
export function CostsScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const { data: policies } = usePolicies()
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`)
  const [until, setUntil] = useState(today())
  const [by, setBy] = useState<CostsBy>('group')
  const prices = policies?.deliveryPrices === true
  const period = { from: readDay(from) ?? '', until: readDay(until) ?? '' }
  const valid = period.from !== '' && period.until !== ''
  const { data } = useQuery({
    ...costsQuery(office, period),
    enabled: valid,
    placeholderData: keepPreviousData,
  })
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const isStillHere = whoSitsHere()
    const headings = [
      t(`deliveries.packing.costs.bys.${by}`),
      ...costColumns.map((column) => t(`deliveries.packing.costs.${column}`)),
    ]
    const none = t(`deliveries.packing.costs.none.${by}`)
    const { file } = await office.client.deliveries.costsFile({
      ...period,
      by,
      format,
      headings,
      none,
    })
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (!isStillHere()) return
    await saveFile({
      name: `${t('deliveries.packing.costs.title')} ${period.from} ${period.until}.${format}`,
      bytes,
      mediaType: mediaTypes[format],
    })
  }
  return (
    <DeliveriesTabs tab="costs">
      <div className={classes['costs']}>
        {policies === undefined ? null : (
          <>
            <p className={classes['quiet']}>
              {t(prices ? 'deliveries.packing.costs.text' : 'deliveries.packing.costs.plainText')}
            </p>
            <Group align="end">
              <DayInput
                w={170}
                label={t('deliveries.packing.costs.from')}
                value={from}
                onChange={setFrom}
              />
              <DayInput
                w={170}
                label={t('deliveries.packing.costs.until')}
                value={until}
                onChange={setUntil}
              />
              <SegmentedControl
                aria-label={t('deliveries.packing.costs.by')}
                value={by}
                onChange={(value) => setBy(CostsBy.parse(value))}
                data={CostsBy.options.map((value) => ({
                  value,
                  label: t(`deliveries.packing.costs.bys.${value}`),
                }))}
              />
              {(prices ? (['csv', 'xlsx'] as const) : []).map((format) => (
                <Button
                  key={format}
                  variant="default"
                  disabled={data === undefined || data.total.parcels === 0}
                  onClick={() => void save(format)}
                >
                  {t(`deliveries.packing.costs.${format}`)}
                </Button>
              ))}
            </Group>
            {data === undefined ? null : data.total.parcels === 0 ? (
              <p>{t('deliveries.packing.costs.empty')}</p>
            ) : (
              <>
                <CostsChart by={by} rows={data.by[by]} prices={prices} />
                <CostsTable by={by} rows={data.by[by]} total={data.total} prices={prices} />
              </>
            )}
          </>
        )}
      </div>
    </DeliveriesTabs>
  )
}
