import { useState } from 'react'
import { useDays, usePolicies } from './settingsQueries.ts'
import { DaysOff } from './DaysOff.tsx'
import { Holidays } from './Holidays.tsx'
import { MovedDays } from './MovedDays.tsx'
import { today } from '#renderer/courses/today.ts'
import classes from './settings.module.css'

/** Which days the office works: the public holidays of a year, and its own tables beside them. */
export function DaysTab() {
  const { data: days } = useDays()
  const { data: policies } = usePolicies()
  const [year, setYear] = useState(() => Number(today().slice(0, 4)))
  if (days === undefined || policies === undefined) return null
  return (
    <div className={classes['page']}>
      <Holidays year={year} onYear={setYear} />
      <MovedDays year={year} moved={days.moved} policies={policies} />
      <DaysOff off={days.off} />
    </div>
  )
}
