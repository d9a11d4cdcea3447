import './texts.ts'
import '#renderer/deliveries/texts.ts'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import type { Preference } from '#shared/lockers/preference.ts'
import { ListDate } from './ListDate.tsx'
import { preferenceQuery } from './lockersQuery.ts'
import { useSetPreference } from './useSetPreference.ts'
import { tellsApart } from './words.ts'
import classes from './wishes.module.css'

// The outline of Latvia comes when somebody looks at it.
const WishesMap = lazy(async () => ({ default: (await import('./WishesMap.tsx')).WishesMap }))

/** How somebody wants what is sent to them, and whether their locker is still what they chose. */
export function PersonWishes({ person }: { person: string }) {
  const { t } = useTranslation()
  const { data: wishes } = useQuery(preferenceQuery(useOffice(), person))
  if (wishes === undefined) return null
  const { channel, locker, flag, hint, replacements } = wishes
  // Whatever is offered is as old as its own carrier's list.
  const lists = [
    ...new Set([...(locker === null ? [] : [locker]), ...replacements].map((one) => one.carrierId)),
  ]
  return (
    <div className={classes['wishes']}>
      {channel === null && locker === null ? (
        <p className={classes['quiet']}>{t('lockers.wish.nothing')}</p>
      ) : (
        <p className={classes['line']}>
          {channel === null ? null : <span>{t(`deliveries.channel.${channel}`)}</span>}
          {locker === null ? null : (
            <span>
              <Link
                to="/deliveries/lockers"
                search={{ open: locker.id }}
                className={classes['link'] ?? ''}
              >
                {locker.name}
              </Link>
              <span className={classes['quiet']}> {tellsApart(t, locker)}</span>
            </span>
          )}
        </p>
      )}
      {hint === '' || locker !== null ? null : (
        <p className={classes['quiet']}>{t('lockers.wish.hint', { text: hint })}</p>
      )}
      {flag === null ? null : (
        <div role="note">
          <StateMark
            meaning={flag === 'closed' ? 'danger' : 'warning'}
            word={t(`lockers.wish.${flag}`)}
          />
          <p className={classes['quiet']}>
            {t(`lockers.wish.${flag}Text`, { date: formatDate(locker?.closedOn ?? null) })}
          </p>
        </div>
      )}
      <Offers person={person} wishes={wishes} />
      {lists.length === 0 ? null : <ListDate carriers={lists} />}
    </div>
  )
}

/** What could take the place of a flagged locker, or become one. */
function Offers({ person, wishes }: { person: string; wishes: Preference }) {
  const { t } = useTranslation()
  const set = useSetPreference(person)
  const { data: policies } = usePolicies()
  const [mapped, setMapped] = useState(false)
  const { channel, locker, flag, replacements, origin } = wishes
  if (flag === null && !(channel === 'locker' && locker === null)) return null
  return (
    <div className={classes['offers']}>
      {replacements.length === 0 ? (
        origin === null ? (
          <p className={classes['quiet']}>{t('lockers.wish.noOrigin')}</p>
        ) : null
      ) : (
        <>
          <h3 className={classes['heading']}>{t('lockers.wish.nearest')}</h3>
          <ul className={classes['list']}>
            {replacements.map((one) => (
              <li key={one.id}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('lockers.wish.choose', { name: one.name })}
                  onClick={() => void set(wishes, one.id, true)}
                >
                  {one.name}
                </Button>
                <span className={classes['quiet']}>{tellsApart(t, one)}</span>
              </li>
            ))}
          </ul>
          {policies?.deliveryMap === true ? (
            <Button size="compact-sm" variant="subtle" onClick={() => setMapped(true)}>
              {t('lockers.wish.onMap')}
            </Button>
          ) : null}
          {mapped ? (
            <Suspense fallback={null}>
              <WishesMap
                wishes={wishes}
                onChoose={(one) => {
                  setMapped(false)
                  void set(wishes, one, true)
                }}
                onClose={() => setMapped(false)}
              />
            </Suspense>
          ) : null}
          {origin === null ? null : (
            <p className={classes['quiet']}>
              {t(origin.rough ? 'lockers.roughFrom' : 'lockers.aboutFrom', { place: origin.label })}
            </p>
          )}
        </>
      )}
      {flag === 'moved' && locker !== null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void set(wishes, locker.id, true)}
        >
          {t('lockers.wish.keep')}
        </Button>
      ) : null}
    </div>
  )
}
