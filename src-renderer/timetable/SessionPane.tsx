import { useMemo, useState, type ReactNode } from 'react'
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { weekdayInWords } from '#renderer/app/format/weekdays.ts'
import { SessionDeliveries } from '#renderer/deliveries/SessionDeliveries.tsx'
import { SessionSend } from '#renderer/deliveries/SessionSend.tsx'
import { SessionNotices } from '#renderer/notices/SessionNotices.tsx'
import { SessionAbsences } from '#renderer/absences/SessionAbsences.tsx'
import { SessionRecordings } from '#renderer/recordings/SessionRecordings.tsx'
import { SessionRecordingPapers } from '#renderer/recordings/SessionRecordingPapers.tsx'
import { SessionMaterials } from '#renderer/materials/SessionMaterials.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'
import { SessionHistory } from './SessionHistory.tsx'
import { SessionRemovals } from './SessionRemovals.tsx'
import { sessionQuery } from './sessionQuery.ts'
import { TimetableDialog, type TimetableTask } from './TimetableDialog.tsx'
import { useSessionActions } from './useSessionActions.tsx'
import classes from './timetable.module.css'

const all: SessionsOf = { kind: 'all' }

/** A session beside the list: when, where and who; what can be done to it; what happened to it. */
export function SessionPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: session, error } = useQuery(sessionQuery(useOffice(), id))
  const [task, setTask] = useState<TimetableTask | null>(null)
  const actionsFor = useSessionActions(all, setTask)
  const actions = useMemo(
    () =>
      session === undefined
        ? []
        : actionsFor({
            selection: { kind: 'rows', ids: [session.id] },
            count: 1,
            rows: [session],
            clear: () => undefined,
          }),
    [session, actionsFor],
  )
  if (session === undefined) {
    return error === null ? null : <p className={classes['pane']}>{t('timetable.gone')}</p>
  }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>
        {formatDate(session.day)} {formatTimes(session.from, session.to)}
      </h2>
      {session.state === 'cancelled' ? (
        <StateMark meaning="warning" word={t('timetable.state.cancelled')} />
      ) : null}
      <SessionFacts session={session} />
      <div className={classes['tools']}>
        {actions.map(({ key, label, icon, danger, run }) => (
          <Button
            key={key}
            size="compact-sm"
            variant="default"
            leftSection={icon}
            {...(danger === true ? { c: 'var(--norise-danger)' } : {})}
            onClick={run}
          >
            {label}
          </Button>
        ))}
      </div>
      <SessionMaterials session={session} />
      <div className={classes['tools']}>
        <SessionSend session={session} />
      </div>
      <SessionDeliveries session={session.id} />
      <SessionNotices session={session} />
      <SessionAbsences session={session} />
      <SessionRecordings session={session} />
      <SessionRecordingPapers session={session.id} />
      <SessionRemovals session={session} />
      <SessionHistory id={id} />
      {task === null ? null : <TimetableDialog task={task} onClose={() => setTask(null)} />}
    </div>
  )
}

function SessionFacts({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('timetable.field.weekday'), weekdayInWords(t, session.day)],
    [
      t('timetable.field.group'),
      <Anchor
        key="group"
        underline="always"
        renderRoot={(props) => (
          <Link
            to="/courses/$id"
            params={{ id: session.group.id }}
            search={{ tab: 'timetable' }}
            {...props}
          />
        )}
      >
        {session.group.name}
      </Anchor>,
    ],
    [t('timetable.field.kind'), t(`timetable.kind.${session.kind}`)],
    [t('timetable.field.module'), session.module?.name ?? ''],
    [t('timetable.field.topic'), session.topic],
    [t('timetable.field.mode'), t(`timetable.mode.${session.mode}`)],
    [t('timetable.field.room'), session.room],
    [t('timetable.field.link'), session.link],
    [t('timetable.field.teachers'), session.teachers.map(({ name }) => name).join(', ')],
    [t('timetable.field.people'), (session.people ?? []).map(({ name }) => name).join(', ')],
    [
      t('timetable.field.order'),
      [session.orderNumber, formatDate(session.orderDate)].filter((text) => text !== '').join(', '),
    ],
    [t('timetable.field.overrideReason'), session.overrideReason],
  ]
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} className={classes['fact']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
