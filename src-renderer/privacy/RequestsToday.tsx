import './texts.ts'
import { useId } from 'react'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { dueSoonQuery } from './privacyQuery.ts'
import { RequestMark } from './RequestMark.tsx'
import classes from './privacy.module.css'

/** How far ahead a month to answer is to be noticed, in days. */
const daysAhead = 7

/** Requests of persons whose month ends soon, or has, for the director. */
export function RequestsToday() {
  const { t } = useTranslation()
  const heading = useId()
  const { actor } = useSession()
  const { data = [] } = useQuery({
    ...dueSoonQuery(useOffice(), daysAhead),
    enabled: mayCall(actor.role, 'privacy.dueSoon'),
  })
  if (data.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {t('privacy.list')}
      </h2>
      <ul className={classes['lines']}>
        {data.map(({ id, person, kind, dueOn, state }) => (
          <li key={id}>
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/privacy" search={{ open: id }} {...props} />}
            >
              {`${person.name} · ${t(`privacy.kind.${kind}`)}`}
            </Anchor>
            <span>
              <span className={classes['figures']}>
                {`${t('privacy.field.due')} ${formatDate(dueOn)}`}
              </span>{' '}
              <RequestMark state={state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
