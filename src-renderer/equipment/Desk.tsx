import { useCallback, useRef, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAbsenceCommands } from '#renderer/absences/useAbsenceCommands.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import type { ActKind } from '#shared/documents/schema.ts'
import { ActDialog } from './ActDialog.tsx'
import { IssueSide } from './IssueSide.tsx'
import { ReturnLines } from './ReturnLines.tsx'
import { ScanBox } from './ScanBox.tsx'
import { SwapDialog } from './SwapDialog.tsx'
import { deskDraft, type DeskOf, useDesk } from './useDesk.ts'
import { type Returning, useTakeBack } from './useTakeBack.ts'
import classes from './equipment.module.css'

const route = getRouteApi('/equipment/desk')

/** Scan anything: what is out is taken back, what is here goes out to whoever stands at the desk. */
export function Desk() {
  const { person = null, reservation = null } = route.useSearch()
  const of = { person, reservation }
  return <DeskFor key={deskDraft(of)} of={of} />
}

function DeskFor({ of }: { of: DeskOf }) {
  const { t } = useTranslation()
  const { absence } = route.useSearch()
  const navigate = route.useNavigate()
  const { follow } = useAbsenceCommands()
  const desk = useDesk(of)
  const { scan, backOn } = desk
  const takeBack = useTakeBack()
  const [act, setAct] = useState<{ loan: string; kind: ActKind } | null>(null)
  const [swapping, setSwapping] = useState<Returning | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const onScan = useCallback((code: string) => void scan(code), [scan])
  const back = async (): Promise<void> => {
    const loans = new Set(desk.returning.map(({ line }) => line.loan))
    if (!(await takeBack(desk.returnCommand(), desk.returning, backOn === '' ? null : backOn)))
      return
    desk.setReturning([])
    const [loan] = loans
    // One act for one loan; of several the acts are made from the list.
    if (loan !== undefined && loans.size === 1) setAct({ loan, kind: 'returnAct' })
  }
  const issued = async (loan: string, whom: string): Promise<void> => {
    setAct({ loan, kind: 'handoverAct' })
    // Somebody else came to the desk first: it waits for whom it was opened for.
    if (absence === undefined || whom !== of.person) return
    // What they could not take part without: the next loan follows it no more.
    if ((await follow(absence, { kind: 'loan', record: loan })) === null) return
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
  // Nothing can be put there that what was left would then replace.
  if (desk.recall === 'asking') return null
  if (desk.recall === 'failed') {
    return (
      <Message title={t('equipment.desk.notRecalled')} help={t('equipment.desk.notRecalledHelp')}>
        <Button variant="default" onClick={desk.recallAgain}>
          {t('equipment.desk.again')}
        </Button>
      </Message>
    )
  }
  return (
    <div className={classes['desk']}>
      {desk.restoredAt === null ? null : (
        <DraftNotice at={desk.restoredAt} onDiscard={desk.clear} />
      )}
      <ScanBox onScan={onScan} said={desk.said} onEnter={enter} />
      {nothing && of.person === null ? (
        <p className={classes['quiet']}>{t('equipment.desk.nothing')}</p>
      ) : null}
      {desk.returning.length === 0 ? null : (
        <section aria-labelledby="desk-take">
          <h2 id="desk-take" className={classes['heading']}>
            {t('equipment.desk.toTake')}
          </h2>
          <ReturnLines returning={desk.returning} onChange={desk.setReturning} />
          <DayInput
            mt="md"
            maw={320}
            label={t('equipment.desk.backDay')}
            description={t('equipment.help.on')}
            value={backOn}
            onChange={desk.setBackOn}
          />
          <Group mt="md">
            <Button onClick={() => void back()}>{t('equipment.action.takeBack')}</Button>
            {alone ? (
              <Button variant="default" onClick={() => setSwapping(first)}>
                {t('equipment.action.swap')}
              </Button>
            ) : null}
          </Group>
        </section>
      )}
      <IssueSide
        key={desk.round}
        desk={desk}
        form={form}
        onIssued={(loan, whom) => void issued(loan, whom)}
      />
      {swapping === null ? null : (
        <SwapDialog
          line={swapping.line}
          begun={{ returning: swapping, on: backOn }}
          onSwapped={() => {
            setSwapping(null)
            desk.setReturning([])
            setAct({ loan: swapping.line.loan, kind: 'handoverAct' })
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
