import { useState } from 'react'
import { Button, Checkbox, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import { today } from '#renderer/courses/today.ts'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { ToPack } from '#shared/deliveries/packingContract.ts'
import type { PackingPaperKind } from '#shared/deliveries/packingPapers.ts'
import type { ChangedSince } from '#shared/deliveries/schema.ts'
import { PackingPapersDialog } from './PackingPapersDialog.tsx'
import { PickingListDialog } from './PickingListDialog.tsx'
import classes from './packing.module.css'

interface PackingListProps {
  waiting: { rows: readonly ToPack[]; total: number } | undefined
  chosen: string | undefined
  onOpen: (id: string) => void
}

/** The deliveries that wait to be packed; many of them at once have one picking list. */
export function PackingList({ waiting, chosen, onOpen }: PackingListProps) {
  const { t } = useTranslation()
  const { data: policies } = usePolicies()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'list' | PackingPaperKind | null>(null)
  if (waiting === undefined) return <div className={classes['list']} aria-busy />
  const { rows, total } = waiting
  const those = rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const tick = (id: string, on: boolean): void => {
    const now = new Set(ticked)
    if (on) now.add(id)
    else now.delete(id)
    setTicked(now)
  }
  return (
    <section className={classes['list']} aria-labelledby="to-pack">
      <h2 id="to-pack" className={classes['heading']}>
        {t('deliveries.packing.toPack', { count: total })}
      </h2>
      {rows.length < total ? (
        <p className={classes['quiet']}>
          {t('deliveries.packing.firstOf', { shown: rows.length, total })}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p className={classes['quiet']}>{t('deliveries.packing.empty')}</p>
      ) : (
        <>
          <Checkbox
            mb={6}
            label={t('deliveries.packing.chooseAll')}
            checked={those.length === rows.length}
            indeterminate={those.length > 0 && those.length < rows.length}
            onChange={({ currentTarget }) =>
              setTicked(new Set(currentTarget.checked ? rows.map(({ id }) => id) : []))
            }
          />
          {/* Together on a line, whatever the language. */}
          <Group gap={6} mb="xs">
            <Button
              size="compact-sm"
              variant="default"
              disabled={those.length === 0}
              onClick={() => setDialog('list')}
            >
              {t('deliveries.packing.list')}
            </Button>
            {policies?.deliveryLabels === true
              ? (['slip', 'label'] as const).map((kind) => (
                  <Button
                    key={kind}
                    size="compact-sm"
                    variant="default"
                    disabled={those.length === 0}
                    onClick={() => setDialog(kind)}
                  >
                    {t(`deliveries.packing.${kind}s`)}
                  </Button>
                ))
              : null}
          </Group>
        </>
      )}
      <ul className={classes['rows']}>
        {rows.map((row) => (
          <li key={row.id} data-chosen={row.id === chosen || undefined}>
            <Checkbox
              aria-label={t('deliveries.packing.chooseRow', { code: row.code })}
              checked={ticked.has(row.id)}
              onChange={({ currentTarget }) => tick(row.id, currentTarget.checked)}
            />
            <button type="button" aria-current={row.id === chosen} onClick={() => onOpen(row.id)}>
              <span className={classes['rowName']}>
                <Unbroken text={`${row.code} · ${row.recipient}`} />
              </span>
              <span className={classes['count']}>
                {t('deliveries.packing.pickedOf', { picked: row.picked, lines: row.lines })}
              </span>
              <span className={classes['wide']}>
                <RowState row={row} />
              </span>
              <span className={`${classes['quiet']} ${classes['wide']}`}>
                {[
                  t(`deliveries.channel.${row.channel}`),
                  row.lockerName || row.carrierName,
                  row.groupName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {dialog === 'list' ? (
        <PickingListDialog deliveries={those} onClose={() => setDialog(null)} />
      ) : dialog === null ? null : (
        <PackingPapersDialog kind={dialog} deliveries={those} onClose={() => setDialog(null)} />
      )}
    </section>
  )
}

/** By when it goes, or what stands in its way. */
function RowState({
  row: { handOverBy, week, appointmentAt, lockerClosed, notNeeded, changed, lines, picked },
}: {
  row: ToPack
}) {
  const { t } = useTranslation()
  if (notNeeded) {
    return <StateMark quiet meaning="warning" word={t('deliveries.place.notNeeded')} />
  }
  if (lockerClosed) {
    return <StateMark quiet meaning="danger" word={t('deliveries.place.lockerClosed')} />
  }
  if (handOverBy !== null) {
    const date = formatDate(handOverBy)
    const now = today()
    if (handOverBy < now) {
      return <StateMark quiet meaning="danger" word={t('deliveries.lateSince', { date })} />
    }
    if (changed !== null) return <Changed what={changed} />
    const word =
      handOverBy === now ? t('deliveries.handOverToday') : t('deliveries.handOverUntil', { date })
    return <StateMark quiet meaning={handOverBy === now ? 'warning' : 'waiting'} word={word} />
  }
  if (changed !== null) return <Changed what={changed} />
  const agreedOn = appointmentAt === null ? null : rigaDateOf(appointmentAt)
  if (agreedOn !== null && agreedOn < today()) {
    const date = formatDate(agreedOn)
    return <StateMark quiet meaning="danger" word={t('deliveries.lateSince', { date })} />
  }
  if (lines > 0 && picked === lines) {
    return <StateMark quiet meaning="good" word={t('deliveries.packing.allPicked')} />
  }
  if (appointmentAt !== null) {
    const word = t('deliveries.agreedFor', { when: formatInstant(appointmentAt) })
    return <StateMark quiet meaning={agreedOn === today() ? 'warning' : 'waiting'} word={word} />
  }
  const word =
    week === null
      ? t('deliveries.packing.noDay')
      : t('deliveries.weekOf', { date: formatDate(week) })
  return <StateMark quiet meaning="waiting" word={word} />
}

/** What the recipient wants or has otherwise by now. */
function Changed({ what }: { what: ChangedSince }) {
  const { t } = useTranslation()
  return <StateMark quiet meaning="warning" word={t(`deliveries.changed.${what}`)} />
}
