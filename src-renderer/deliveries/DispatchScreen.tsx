import './dispatchTexts.ts'
import { useState } from 'react'
import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import { DeliveriesTabs } from './DeliveriesTabs.tsx'
import { DispatchDialog, type DispatchDialogKind } from './DispatchDialog.tsx'
import { DispatchTable } from './DispatchTable.tsx'
import { DispatchTools } from './DispatchTools.tsx'
import { dispatchQuery } from './dispatchQuery.ts'
import { useCarrierChosen } from './dispatchViews.ts'
import classes from './dispatch.module.css'

const stages = ['packed', 'unnumbered'] as const
type Stage = (typeof stages)[number]
const isStage = (value: string): value is Stage => stages.some((stage) => stage === value)

const stageOf = ({ status }: DispatchParcel): Stage =>
  status === 'packed' ? 'packed' : 'unnumbered'

/** What is packed goes to its carrier from here; numbers of what has gone come back here. */
export function DispatchScreen() {
  const { t } = useTranslation()
  const { data } = useQuery(dispatchQuery(useOffice()))
  return (
    <DeliveriesTabs tab="dispatch">
      {data === undefined ? null : (
        <Desk
          parcels={data.parcels}
          more={data.more ? t('dispatch.more', { count: data.parcels.length }) : null}
        />
      )}
    </DeliveriesTabs>
  )
}

function Desk({ parcels, more }: { parcels: readonly DispatchParcel[]; more: string | null }) {
  const { t } = useTranslation()
  const [stage, setStage] = useState<Stage>('packed')
  const [ofCarrier, setOfCarrier] = useCarrierChosen()
  const [wanted, setWanted] = useState<Readonly<Record<string, boolean>>>({})
  const [dialog, setDialog] = useState<DispatchDialogKind | null>(null)
  const there = parcels.filter((parcel) => stageOf(parcel) === stage)
  const carriers = [...new Map(there.map((one) => [one.carrier, one.carrierName]))]
  const carrier = carriers.some(([id]) => id === ofCarrier) ? ofCarrier : (carriers[0]?.[0] ?? null)
  const shown = there.filter((one) => one.carrier === carrier)
  // Whatever holds something needed is chosen, until somebody themselves says otherwise: that stays so
  // whatever becomes of the parcel meanwhile. A tick that was put back says nothing else than before.
  const chosen = shown.filter(({ parcel, unneeded }) => wanted[parcel] ?? !unneeded)
  const count = (of: Stage): number => parcels.filter((one) => stageOf(one) === of).length
  return (
    <div className={classes['desk']}>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={t('dispatch.stage.label')}
          value={stage}
          onChange={(value) => {
            if (isStage(value)) setStage(value)
          }}
          data={stages.map((value) => ({
            value,
            label: `${t(`dispatch.stage.${value}`)} (${count(value)})`,
          }))}
        />
        {carriers.length === 0 ? null : (
          <Select
            aria-label={t('dispatch.carrier')}
            allowDeselect={false}
            value={carrier}
            onChange={setOfCarrier}
            data={carriers.map(([value, name]) => ({
              value,
              label: `${name} (${there.filter((one) => one.carrier === value).length})`,
            }))}
          />
        )}
        <DispatchTools stage={stage} chosen={chosen} open={setDialog} />
      </div>
      {shown.length === 0 ? (
        <p className={classes['note']}>{t(`dispatch.empty.${stage}`)}</p>
      ) : (
        <DispatchTable
          parcels={shown}
          chosen={new Set(chosen.map(({ parcel }) => parcel))}
          onChoose={(ids, on) =>
            setWanted((before) => {
              const unneeded = new Set(shown.flatMap((one) => (one.unneeded ? [one.parcel] : [])))
              const others = Object.entries(before).filter(([parcel]) => !ids.includes(parcel))
              const said = ids.filter((parcel) => !on || unneeded.has(parcel))
              return Object.fromEntries([...others, ...said.map((parcel) => [parcel, on] as const)])
            })
          }
        />
      )}
      {more === null ? null : <p className={classes['note']}>{more}</p>}
      {dialog === null ? null : (
        <DispatchDialog kind={dialog} parcels={chosen} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}
