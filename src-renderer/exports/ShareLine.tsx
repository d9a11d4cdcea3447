import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { shortInstant } from '#renderer/app/format/shortInstant.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import classes from './exports.module.css'

const Reason = lazy(async () => ({ default: (await import('./ShareReason.tsx')).ShareReason }))

/** The feed names profiles to those who may see them; others learn of the share every so often. */
const beat = 60_000

/** The state of the share at the foot of the navigation; nothing while nothing is sent anywhere. */
export function ShareLine({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.exports.shareState.queryOptions({
      meta: { shows: [{ kind: 'exportProfile', list: true }] },
      refetchInterval: beat,
    }),
  )
  if (data === undefined || data.profiles === 0) return null
  if (data.waiting > 0 && data.since !== null) {
    const since = shortInstant(data.since)
    const why =
      data.reason === null ? (
        since
      ) : (
        <Suspense fallback={since}>
          <Reason reason={data.reason} />
        </Suspense>
      )
    return (
      <Tooltip label={why} multiline>
        <span className={classes['shareLine']}>
          <StateMark
            meaning="warning"
            word={t('app.share.waiting', { since })}
            quiet
            iconOnly={collapsed}
          />
        </span>
      </Tooltip>
    )
  }
  if (collapsed || data.lastDelivered === null) return null
  return (
    <span className={classes['shareLine']}>
      <StateMark
        meaning="good"
        word={t('app.share.delivered', { at: shortInstant(data.lastDelivered) })}
        quiet
      />
    </span>
  )
}
