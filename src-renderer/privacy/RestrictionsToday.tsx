import './texts.ts'
import { useId } from 'react'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { restrictionsQuery } from './privacyQuery.ts'
import { RestrictionMark } from './RestrictionMark.tsx'
import classes from './privacy.module.css'

/** Restrictions of which something is to be decided or told, for the director. */
export function RestrictionsToday() {
  const { t } = useTranslation()
  const heading = useId()
  const { actor } = useSession()
  const { data = [] } = useQuery({
    ...restrictionsQuery(useOffice()),
    enabled: mayCall(actor.role, 'privacy.restrictions'),
  })
  const tasks = data.filter(({ state }) => state !== 'standing')
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {t('privacy.restriction.title')}
      </h2>
      <ul className={classes['lines']}>
        {tasks.map(({ id, person, state }) => (
          <li key={id}>
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/privacy/restrictions" {...props} />}
            >
              {person.name}
            </Anchor>
            <RestrictionMark state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
