import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { peopleToAskQuery } from './lockersQuery.ts'
import classes from './lockers.module.css'

/** How many people prefer a locker that was closed or moved since, with the way to them; nothing for none. */
export function PeopleToAsk() {
  const { t } = useTranslation()
  const { data } = useQuery(peopleToAskQuery(useOffice()))
  if (data === undefined || data.total === 0) return null
  return (
    <p className={classes['remind']}>
      <Anchor
        underline="always"
        renderRoot={(props) => <Link to="/people" search={{ show: 'lockers' }} {...props} />}
      >
        {t('lockers.toAsk', { count: data.total })}
      </Anchor>
    </p>
  )
}
