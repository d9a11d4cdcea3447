import { useCallback, useMemo, useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatDates, formatTimes } from '#renderer/app/format/dates.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { GroupMove } from '#shared/timetable/contract.ts'
import { ChangeGrounds, noGrounds } from '#shared/timetable/schema.ts'
import { clashText } from './clashText.ts'
import { EquipmentMoved } from './EquipmentMoved.tsx'
import { useGroundsFields } from './groundsFields.ts'
import { refusalText } from './refusalText.ts'
import { skippedText } from './skippedText.ts'
import classes from './timetable.module.css'

const Move = z.object({ ...GroupMove.shape, ...ChangeGrounds.shape })

/** Moves the rest of a group: what it touches is seen first. */
export function MoveGroupDialog({ group, onClose }: { group: StudyGroup; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [asked, setAsked] = useState<GroupMove | null>(null)
  const fields = useGroundsFields()
  const values = useMemo(
    () => ({ group: group.id, from: today(), days: 7, ...noGrounds }),
    [group.id],
  )
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'date' as const, name: 'from' as const, label: t('timetable.field.moveFrom') },
          {
            kind: 'number' as const,
            name: 'days' as const,
            label: t('timetable.field.days'),
            help: t('timetable.help.days'),
          },
        ],
      },
      { title: t('timetable.section.grounds'), fields },
    ],
    [t, fields],
  )
  const preview = useCallback(
    (typed: FormValues) => setAsked(GroupMove.safeParse(typed).data ?? null),
    [],
  )
  return (
    <FormDialog title={t('timetable.moveGroup.title', { name: group.name })} onClose={onClose}>
      <RecordForm
        form={`moveGroup:${group.id}`}
        schema={Move}
        sections={sections}
        values={values}
        revision={null}
        focus="from"
        onValues={preview}
        save={({ commandId, values: { from, days, ...grounds } }) => {
          const { orderNumber, orderDate, overrideReason } = grounds
          return client.timetable.moveGroup({
            commandId,
            payload: {
              group: group.id,
              from,
              days,
              grounds: { orderNumber, orderDate, overrideReason },
            },
          })
        }}
        refused={(refusal) => ({ text: refusalText(t, refusal) })}
        onSaved={({ count, reservations, stuck }, entry) => {
          const told = [
            t('timetable.done.moved', { count }),
            ...(reservations === 0
              ? []
              : [t('timetable.done.reservationsMoved', { count: reservations })]),
            ...(stuck === 0 ? [] : [t('timetable.done.reservationsStuck', { count: stuck })]),
          ]
          sayDone(told.join(' '), entry)
          onClose()
        }}
        onClose={onClose}
        saveWord={t('timetable.action.moveNow')}
      >
        <MovePreview move={asked} />
      </RecordForm>
    </FormDialog>
  )
}

function MovePreview({ move }: { move: GroupMove | null }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const [asked] = useDebouncedValue(move, 250)
  const { data } = useQuery({
    ...queries.timetable.previewMove.queryOptions({
      input: asked ?? skipToken,
      meta: {
        shows: [
          { kind: 'session', list: true },
          { kind: 'reservation', list: true },
          { kind: 'loan', list: true },
        ],
      },
    }),
    placeholderData: keepPreviousData,
  })
  if (asked === null || data === undefined) return null
  return (
    <section className={classes['preview']} aria-live="polite">
      <h3>{t('timetable.moveGroup.touches', { count: data.sessions.length })}</h3>
      <p className={classes['quiet']}>
        {t('timetable.moveGroup.dates', {
          before: formatDates(data.before.startsOn, data.before.endsOn),
          after: formatDates(data.after.startsOn, data.after.endsOn),
        })}
      </p>
      <p className={classes['quiet']}>
        {t('timetable.moveGroup.participants', { count: data.participants })}
      </p>
      {data.sheets === 0 ? null : (
        <p className={classes['quiet']}>
          {t('timetable.moveGroup.sheets', { count: data.sheets })}
        </p>
      )}
      {(['deliveries', 'requests'] as const)
        .filter((kind) => data[kind] > 0)
        .map((kind) => (
          <p key={kind} className={classes['quiet']}>
            {t(`timetable.moveGroup.${kind}`, { count: data[kind] })}
          </p>
        ))}
      {data.clashes.count === 0 ? null : (
        <p className={classes['trouble']}>{clashText(t, data.clashes)}</p>
      )}
      <EquipmentMoved equipment={data.equipment} />
      <ul className={classes['days']} aria-label={t('timetable.pattern.sessions')} tabIndex={0}>
        {data.sessions.map(({ id, before, after, off }) => (
          <li key={id}>
            {formatDate(before.day)} → {formatDate(after.day)} {formatTimes(after.from, after.to)}
            {off === null ? null : (
              <span className={classes['trouble']}> {skippedText(t, off)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
