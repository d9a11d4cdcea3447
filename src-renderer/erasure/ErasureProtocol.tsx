import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { CountedLines } from './CountedLines.tsx'
import classes from './erasure.module.css'
import { OldCopiesList } from './OldCopiesList.tsx'

/** What was written down of an erasure. */
export function ErasureProtocol({ person }: { person: string }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.erasure.protocol.queryOptions({
      input: { id: person },
      meta: { shows: [{ kind: 'person', ids: [person] }] },
    }),
  )
  if (data === undefined || data === null) return null
  const { reason, requestedOn, erasedAt, erasedBy, goes, stays, copies } = data
  return (
    <>
      <p className={classes['quiet']}>
        {t('erasure.erased.by', { name: erasedBy, date: formatInstant(erasedAt) })}
        <br />
        {t('erasure.erased.reason', {
          reason: t(`erasure.reason.${reason}`),
          date: formatDate(requestedOn),
        })}
      </p>
      <div className={classes['columns']}>
        <CountedLines
          title={t('erasure.erased.went')}
          lines={goes.map(({ what, count }) => ({
            key: what,
            count,
            word: t(`erasure.going.${what}`),
          }))}
        />
        <div>
          <CountedLines
            title={t('erasure.erased.stayed')}
            lines={stays.map(({ what, count }) => ({
              key: what,
              count,
              word: t(`erasure.staying.${what}`),
            }))}
          />
          <OldCopiesList copies={copies} />
        </div>
      </div>
    </>
  )
}
