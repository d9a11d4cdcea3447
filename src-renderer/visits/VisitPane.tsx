import { useState, type ReactNode } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { useMarkVisits } from './useVisitActions.tsx'
import { VisitDialog } from './VisitDialog.tsx'
import { VisitMark } from './VisitMark.tsx'
import { visitQuery } from './visitQuery.ts'
import { channelOf, dayOf, timesOf, visitorOf } from './visitWords.ts'
import classes from './visits.module.css'

/** A visit beside the list, and what becomes of it. */
export function VisitPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: visit, error } = useQuery(visitQuery(office, id))
  const mark = useMarkVisits()
  const [editing, setEditing] = useState(false)
  if (visit === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('visits.gone')}</p>
  }
  const { personId, personName, agreedWithName, agreedChannel, state } = visit
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('visits.field.person'),
      personId === null ? (
        ''
      ) : (
        <Anchor
          key="person"
          underline="always"
          renderRoot={(props) => <Link to="/people/$id" params={{ id: personId }} {...props} />}
        >
          {personName}
        </Anchor>
      ),
    ],
    [t('visits.field.phone'), formatPhone(visit.phone)],
    [t('visits.field.visitor'), visit.visitor],
    [t('visits.field.purpose'), visit.purpose],
    [t('visits.field.agreedWith'), agreedWithName],
    [
      t('visits.field.agreedChannel'),
      agreedChannel === null ? (
        <StateMark key="none" quiet meaning="warning" word={channelOf(t, visit)} />
      ) : (
        channelOf(t, visit)
      ),
    ],
    [t('visits.field.note'), visit.note],
  ]
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{visitorOf(visit)}</h2>
      <p className={classes['when']}>{`${dayOf(t, visit.day, today())}, ${timesOf(visit)}`}</p>
      <VisitMark state={state} />
      <Group gap="xs">
        {(['came', 'missed', 'cancelled', 'agreed'] as const)
          .filter((next) => (state === 'agreed' ? next !== 'agreed' : next === 'agreed'))
          .map((next) => (
            <Button
              key={next}
              size="compact-sm"
              variant={next === 'came' ? 'filled' : 'default'}
              onClick={() => void mark({ kind: 'rows', ids: [id] }, next)}
            >
              {t(`visits.action.${next}`)}
            </Button>
          ))}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={14} stroke={1.6} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t('visits.action.edit')}
        </Button>
      </Group>
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
      {editing ? <VisitDialog visit={visit} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}
