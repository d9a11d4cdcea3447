import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDates } from '#renderer/app/format/dates.ts'
import { atRiskQuery } from './equipmentQuery.ts'
import { promisedTo } from './promisedTo.ts'
import { useReservationCommands } from './useReservationActions.tsx'
import classes from './equipment.module.css'

/** For whom a late thing is promised, with the thing that is free instead a click away. */
export function PromisesAtRisk({ line }: { line: string }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(atRiskQuery(useOffice()))
  const { replan } = useReservationCommands()
  const promises = data.filter((one) => one.line === line)
  if (promises.length === 0) return null
  return (
    <ul className={classes['lines']} aria-label={t('equipment.atRisk.title')}>
      {promises.map((one) => (
        <li key={one.reservation}>
          <span>
            {t('equipment.atRisk.promised', { who: promisedTo(t, one) })}
            <br />
            <span className={classes['quiet']}>{formatDates(one.from, one.until)}</span>
          </span>
          {one.instead === null || !one.visible ? (
            <span className={classes['quiet']}>{one.instead ?? t('equipment.atRisk.none')}</span>
          ) : (
            <Button flex="none" size="compact-sm" onClick={() => void replan(one.reservation)}>
              {t('equipment.atRisk.instead', { tag: one.instead })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
