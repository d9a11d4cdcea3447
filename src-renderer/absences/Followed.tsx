import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { AbsenceDetails, FollowingRecord, FollowUp } from '#shared/absences/schema.ts'
import { useAbsenceCommands } from './useAbsenceCommands.ts'
import classes from './absences.module.css'

const addresses = {
  delivery: '/deliveries',
  loan: '/equipment/loans',
  consultation: '/timetable',
  recording: '/recordings/requests',
} as const

/** What followed an absence, and what was made for the person since and may be meant by it. */
export function Followed({ absence }: { absence: AbsenceDetails }) {
  const { t } = useTranslation()
  const { follow } = useAbsenceCommands()
  const { followUps, candidates } = absence
  return (
    <>
      {followUps.length === 0 ? null : (
        <section>
          <h3 className={classes['heading']}>{t('absences.field.followed')}</h3>
          <ul className={classes['lines']}>
            {followUps.map((followUp) => (
              <li key={followUp.id}>
                <FollowedLine followUp={followUp} />
                <span className={classes['quiet']}>{formatInstant(followUp.at)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {candidates.length === 0 ? null : (
        <section>
          <h3 className={classes['heading']}>{t('absences.candidates')}</h3>
          <ul className={classes['lines']}>
            {candidates.map((record) => (
              <li key={record.id}>
                <RecordLine record={record} />
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('absences.action.link')}: ${record.name}`}
                  onClick={() => void follow(absence.id, { kind: record.kind, record: record.id })}
                >
                  {t('absences.action.link')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function FollowedLine({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation()
  const { kind, record, note } = followUp
  if (record !== null) return <RecordLine record={record} />
  return (
    <span>{[t(`absences.follow.${kind}`), note].filter((text) => text !== '').join(': ')}</span>
  )
}

function RecordLine({ record }: { record: FollowingRecord }) {
  const { t } = useTranslation()
  const { kind, id, name, day } = record
  const word = [t(`absences.follow.${kind}`), name, formatDate(day)]
  return (
    <Anchor
      underline="always"
      renderRoot={(props) =>
        // The list of lent things opens lines, not loans.
        kind === 'loan' ? (
          <Link to={addresses[kind]} {...props} />
        ) : (
          <Link to={addresses[kind]} search={{ open: id }} {...props} />
        )
      }
    >
      {word.filter((text) => text !== '').join(' · ')}
    </Anchor>
  )
}
