import { Alert, Button } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { freePlaces } from '#shared/courses/admission.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import classes from './courses.module.css'

/** While a place is free and somebody waits: whose turn it is. Nobody is moved without being asked for. */
export function WaitingNote(props: {
  group: StudyGroup
  /** Opens the change of state for this enrolment. */
  onConfirm: (enrolment: string) => void
}) {
  const { t } = useTranslation()
  const { group, onConfirm } = props
  const { first, count } = group.waiting
  const free = freePlaces(group.capacity, group.placesTaken)
  if (first === null || free === null || free === 0) return null
  return (
    <Alert
      className={classes['waiting'] ?? ''}
      color="blue"
      icon={<IconHourglass size={18} stroke={1.6} aria-hidden />}
    >
      <div className={classes['waitingLine']}>
        <span>
          {t('courses.freePlaces', { count: free })}{' '}
          {t('courses.waitingFirst', {
            name: first.name,
            date: formatDate(first.since),
            more: count - 1 > 0 ? ` ${t('courses.waitingMore', { count: count - 1 })}` : '',
          })}
        </span>
        <Button size="compact-sm" variant="default" onClick={() => onConfirm(first.enrolment)}>
          {t('courses.action.confirmPlace')}
        </Button>
      </div>
    </Alert>
  )
}
