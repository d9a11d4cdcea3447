import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { availabilityQuery } from './equipmentQuery.ts'
import { wayLines } from './refusalText.ts'
import type { What } from './reservationForm.ts'
import classes from './equipment.module.css'

/** How many are free at the time that is typed, and what else would be possible. */
export function FreeThen({ asked, except }: { asked: What; except: string | null }) {
  const { t } = useTranslation()
  const { data } = useQuery(availabilityQuery(useOffice(), { ...asked, except }))
  if (data === undefined) return null
  const lines = data.shortOn === null ? [] : wayLines(t, data.ways)
  return (
    <p className={classes['quiet']} role="status">
      {[t('equipment.reservations.free', { count: data.free }), ...lines].join(' ')}
    </p>
  )
}
