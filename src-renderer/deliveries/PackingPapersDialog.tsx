import './texts.ts'
import { useState } from 'react'
import { Group, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { usePreference } from '#renderer/app/client/preferences.ts'
import {
  cardsAPage,
  mostPapers,
  PackingPaperFormat,
  PackingPaperKind,
} from '#shared/deliveries/packingPapers.ts'
import { PackingPdf } from './PackingPdf.tsx'
import { packingPapersQuery } from './packingQuery.ts'
import classes from './packing.module.css'

const isFormat = (value: unknown): value is PackingPaperFormat =>
  PackingPaperFormat.safeParse(value).success

/** Slips or labels of deliveries as they will be printed, on A4 or on a label printer's page. */
export function PackingPapersDialog({
  kind: first,
  deliveries,
  onClose,
}: {
  /** What is shown first; the other is a click away. */
  kind: PackingPaperKind
  deliveries: string[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [format, setFormat] = usePreference<PackingPaperFormat>('packingFormat', isFormat, 'a4')
  const [kind, setKind] = useState(first)
  const [asked, setStart] = useState(1)
  const start = Math.min(asked, cardsAPage[format])
  const title = t(
    deliveries.length === 1 ? `deliveries.packing.${kind}` : `deliveries.packing.${kind}s`,
  )
  return (
    <PackingPdf
      title={title}
      {...(deliveries.length > mostPapers
        ? { under: t('deliveries.packing.tooMany', { most: mostPapers }) }
        : {})}
      file={title}
      query={packingPapersQuery(office, {
        deliveries: deliveries.slice(0, mostPapers),
        kind,
        format,
        start,
      })}
      remarks={
        <Group gap="md" align="end" className={classes['choices'] ?? ''}>
          <SegmentedControl
            aria-label={t('deliveries.packing.what')}
            value={kind}
            onChange={(value) => setKind(PackingPaperKind.parse(value))}
            data={PackingPaperKind.options.map((value) => ({
              value,
              label: t(`deliveries.packing.${value}s`),
            }))}
          />
          <Select
            w={180}
            label={t('deliveries.packing.format')}
            allowDeselect={false}
            value={format}
            onChange={(value) => setFormat(PackingPaperFormat.parse(value))}
            data={PackingPaperFormat.options.map((value) => ({
              value,
              label: t(`deliveries.packing.formats.${value}`),
            }))}
          />
          {cardsAPage[format] === 1 ? null : (
            <NumberInput
              w={160}
              label={t('deliveries.packing.start')}
              min={1}
              max={cardsAPage[format]}
              allowDecimal={false}
              clampBehavior="strict"
              value={start}
              onChange={(value) => setStart(Number(value) || 1)}
            />
          )}
          <p className={classes['quiet']}>{t('deliveries.packing.scale')}</p>
        </Group>
      }
      onClose={onClose}
    />
  )
}
