import './texts.ts'
import { useId, useState } from 'react'
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { today } from '#renderer/courses/today.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { SessionRequestDialog } from './NewRequestDialog.tsx'
import { requestsOfSessionQuery } from './recordingsQuery.ts'
import { ReportUnasked } from './ReportUnasked.tsx'
import { RequestMark } from './RequestMark.tsx'
import classes from './recordings.module.css'

/** Who asked that a session be recorded, and how that stands. */
export function SessionRecordings({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const heading = useId()
  const [asking, setAsking] = useState(false)
  const { data } = useQuery(requestsOfSessionQuery(useOffice(), session.id))
  if (data === undefined) return null
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={classes['heading']}>
        {t('recordings.ofSession.title')}
      </h3>
      {data.length === 0 ? (
        <p className={classes['quiet']}>{t('recordings.ofSession.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {data.map(({ id, person, state }) => (
            <li key={id}>
              <Anchor
                underline="always"
                renderRoot={(props) => (
                  <Link to="/recordings/requests" search={{ open: id }} {...props} />
                )}
              >
                {person === null ? t('recordings.nobody') : person.name}
              </Anchor>
              <RequestMark state={state} />
            </li>
          ))}
        </ul>
      )}
      {session.state === 'cancelled' || session.day < today() ? null : (
        <Button size="compact-sm" variant="default" mt={8} mr={8} onClick={() => setAsking(true)}>
          {t('recordings.ofSession.ask')}
        </Button>
      )}
      <ReportUnasked session={session} />
      {asking ? <SessionRequestDialog session={session} onClose={() => setAsking(false)} /> : null}
    </section>
  )
}
