import { useCallback, useEffect, useRef, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAbsenceCommands } from '#renderer/absences/useAbsenceCommands.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { ActDialog } from './ActDialog.tsx'
import { IssueSide } from './IssueSide.tsx'
import { ReturnLines } from './ReturnLines.tsx'
import { ScanBox } from './ScanBox.tsx'
import { SwapDialog } from './SwapDialog.tsx'
import { useDesk } from './useDesk.ts'
import { useTakeBack } from './useTakeBack.ts'
import classes from './equipment.module.css'

const route = getRouteApi('/equipment/desk')

/** Scan anything: what is out is taken back, what is here goes out to whoever stands at the desk. */
export function Desk() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { person, reservation, absence } = route.useSearch()
  const navigate = route.useNavigate()
  const { follow } = useAbsenceCommands()
  const desk = useDesk()
  const { give, scan, setCounted } = desk
  const takeBack = useTakeBack()
  const [act, setAct] = useState<{ loan: string; kind: ActKind } | null>(null)
  const [swapping, setSwapping] = useState<LoanLine | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const prepared = useRef<string | null>(null)
  useEffect(() => {
    if (reservation === undefined || prepared.current === reservation) return
    prepared.current = reservation
    const prepare = async (): Promise<void> => {
      const { held, left, modelId } = await client.equipment.getReservation({ id: reservation })
      const items = await Promise.all(held.map(({ item: id }) => client.equipment.getItem({ id })))
      give(items, null)
      const models = modelId === null ? [] : await client.equipment.models()
      // Of a counted model no thing is planned: all that is left of it goes out.
      const counted = models.filter(({ id, quantity }) => id === modelId && quantity !== null)
      if (left > 0) setCounted(counted.map(({ id }) => ({ model: id, quantity: left })))
    }
    void prepare()
  }, [client, give, reservation, setCounted])
  const onScan = useCallback((code: string) => void scan(code), [scan])
  const back = async (): Promise<void> => {
    const loans = new Set(desk.returning.map(({ line }) => line.loan))
    if (!(await takeBack(desk.returning, null))) return
    desk.setReturning([])
    const [loan] = loans
    // One act for one loan; of several the acts are made from the list.
    if (loan !== undefined && loans.size === 1) setAct({ loan, kind: 'returnAct' })
  }
  const issued = async (loan: string): Promise<void> => {
    setAct({ loan, kind: 'handoverAct' })
    if (absence === undefined) return
    // What they could not take part without: the next loan follows it no more.
    await follow(absence, { kind: 'loan', record: loan })
    await navigate({ search: (now) => ({ ...now, absence: undefined }), replace: true })
  }
  const enter = (): void => {
    if (desk.returning.length > 0) void back()
    else if (desk.issuing.length + desk.counted.length > 0) form.current?.requestSubmit()
  }
  const [first, ...others] = desk.returning
  // One thing with a tag may go back and another out in its place, in one step.
  const alone = first !== undefined && others.length === 0 && first.line.item !== null
  const nothing = desk.issuing.length + desk.counted.length === 0 && desk.returning.length === 0
  return (
    <div className={classes['desk']}>
      <ScanBox onScan={onScan} said={desk.said} onEnter={enter} />
      {nothing && person === undefined ? (
        <p className={classes['quiet']}>{t('equipment.desk.nothing')}</p>
      ) : null}
      {desk.returning.length === 0 ? null : (
        <section aria-labelledby="desk-take">
          <h2 id="desk-take" className={classes['heading']}>
            {t('equipment.desk.toTake')}
          </h2>
          <ReturnLines returning={desk.returning} onChange={desk.setReturning} />
          <Group mt="md">
            <Button onClick={() => void back()}>{t('equipment.action.takeBack')}</Button>
            {alone ? (
              <Button variant="default" onClick={() => setSwapping(first.line)}>
                {t('equipment.action.swap')}
              </Button>
            ) : null}
          </Group>
        </section>
      )}
      <IssueSide
        key={person ?? ''}
        person={person ?? null}
        prepared={reservation ?? null}
        issuing={desk.issuing}
        onChange={desk.setIssuing}
        counted={desk.counted}
        onCounted={setCounted}
        onGive={desk.give}
        form={form}
        onIssued={(loan) => void issued(loan)}
      />
      {swapping === null ? null : (
        <SwapDialog
          line={swapping}
          onSwapped={() => {
            setSwapping(null)
            desk.setReturning([])
            setAct({ loan: swapping.loan, kind: 'handoverAct' })
          }}
          onClose={() => setSwapping(null)}
        />
      )}
      {act === null ? null : <ActDialog {...act} onClose={() => setAct(null)} />}
      {nothing ? null : (
        <Group>
          <Button variant="subtle" onClick={desk.clear}>
            {t('equipment.desk.clear')}
          </Button>
        </Group>
      )}
    </div>
  )
}
