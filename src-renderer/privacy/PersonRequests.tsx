import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { holdsOfQuery, requestsOfQuery, restrictionOfQuery } from './privacyQuery.ts'
import { RequestMark } from './RequestMark.tsx'
import classes from './privacy.module.css'

/** What somebody asked of their data, on their page; to the director also what is held of them. */
export function PersonRequests({ person }: { person: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const director = mayCall(useSession().actor.role, 'privacy.holdsOf')
  const { data } = useQuery(requestsOfQuery(office, person))
  const { data: holds = [] } = useQuery({ ...holdsOfQuery(office, person), enabled: director })
  const { data: restriction = null } = useQuery({
    ...restrictionOfQuery(office, person),
    enabled: director,
  })
  if (data === undefined) return null
  return (
    <>
      {restriction === null ? null : (
        <Anchor
          underline="always"
          renderRoot={(props) => <Link to="/privacy/restrictions" {...props} />}
        >
          {t('privacy.restriction.onPerson', {
            until: formatDate(restriction.untilOn),
            basis: t(`privacy.restriction.basis.${restriction.basis}`),
            why: restriction.why,
          })}
        </Anchor>
      )}
      {holds.map((hold) => (
        <StateMark
          key={hold.id}
          meaning="warning"
          word={t('privacy.holds.onPerson', { basis: hold.basis })}
        />
      ))}
      {data.length === 0 ? (
        <p className={classes['quiet']}>{t('privacy.emptyPerson')}</p>
      ) : (
        <ul className={classes['lines']}>
          {data.map((request) => {
            const word = `${t(`privacy.kind.${request.kind}`)}, ${formatDate(request.receivedOn)}`
            return (
              <li key={request.id}>
                {director ? (
                  <Anchor
                    underline="always"
                    renderRoot={(props) => (
                      <Link to="/privacy" search={{ open: request.id }} {...props} />
                    )}
                  >
                    {word}
                  </Anchor>
                ) : (
                  <span>{word}</span>
                )}
                <RequestMark state={request.state} />
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
