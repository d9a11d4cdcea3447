import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import classes from '#renderer/settings/settings.module.css'
import { FoundThere } from './FoundThere.tsx'
import { NotInstalledNote } from './NotInstalledNote.tsx'
import { PlaceTrouble } from './PlaceTrouble.tsx'
import { ReadyUpdate } from './ReadyUpdate.tsx'
import { UpdatePlace } from './UpdatePlace.tsx'

/** How often (ms) it is asked: while something is being fetched, and else. */
const beats = { fetching: 1_000, resting: 15_000 }

/** Newer versions of the program: where they come from, what is there, what becomes of it. */
export function UpdatesTab() {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const [checking, setChecking] = useState(false)
  const { data } = useQuery(
    queries.updates.state.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state }) =>
        state.data?.look.kind === 'fetching' ? beats.fetching : beats.resting,
      meta: { shows: [{ kind: 'updatePlace', list: true }] },
    }),
  )
  const check = async (): Promise<void> => {
    setChecking(true)
    try {
      await client.updates.check()
    } catch {
      sayRefused(t('updates.failed'))
    }
    setChecking(false)
    await cache.invalidateQueries({ queryKey: queries.updates.key() })
  }
  if (data === undefined) return null
  const { look, place, ready, checkedAt, notInstalled, trouble } = data
  return (
    <div className={classes['page']}>
      <section aria-labelledby="updates">
        <div className={classes['head']}>
          <div className={classes['headText']}>
            <h1 id="updates">{t('updates.title')}</h1>
            <p className={classes['quiet']}>{t('updates.own', { version: data.version })}</p>
          </div>
          {look.kind === 'off' ? null : (
            <Button
              variant={ready === null ? 'filled' : 'default'}
              loading={checking || look.kind === 'fetching'}
              disabled={place === null}
              onClick={() => void check()}
            >
              {t('updates.check')}
            </Button>
          )}
        </div>
        {notInstalled === null ? null : <NotInstalledNote notInstalled={notInstalled} />}
        <FoundThere look={look} />
        {checkedAt === null || place === null ? null : (
          <p className={classes['quiet']}>
            {t('updates.checkedAt', { at: formatInstant(checkedAt) })}
          </p>
        )}
        {trouble === null ? null : <PlaceTrouble trouble={trouble} />}
      </section>
      {ready === null ? null : <ReadyUpdate ready={ready} state={data} />}
      {look.kind === 'off' ? null : <UpdatePlace key={place?.revision ?? 0} place={place} />}
    </div>
  )
}
