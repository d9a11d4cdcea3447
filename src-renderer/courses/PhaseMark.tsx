import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { groupPhase } from '#shared/courses/rules.ts'
import { daysBetween } from '#shared/calendar/civilDate.ts'
import { today } from './today.ts'
import classes from './courses.module.css'

type Dates = { startsOn: string | null; endsOn: string | null }

/** Where a group stands today, with a bar of how much of its time has passed. */
export function PhaseMark({ dates }: { dates: Dates }) {
  const { t } = useTranslation()
  const day = today()
  const phase = groupPhase(dates, day)
  const word = t(`courses.phase.${phase}`)
  return (
    <span className={classes['phase']}>
      <span className={classes['track']} data-phase={phase} aria-hidden>
        <span className={classes['passed']} style={{ width: `${passed(dates, day)}%` }} />
      </span>
      {phase === 'running' ? (
        <StateMark meaning="good" word={word} quiet />
      ) : phase === 'coming' ? (
        <StateMark meaning="waiting" word={word} quiet />
      ) : (
        <span className={classes['quiet']}>{word}</span>
      )}
    </span>
  )
}

/** How much of the group's time has passed, in percent; its last day is within it. */
const passed = ({ startsOn, endsOn }: Dates, day: string): number => {
  if (startsOn === null || day < startsOn) return 0
  if (endsOn === null) return 0
  if (day > endsOn) return 100
  return Math.round(((daysBetween(startsOn, day) + 1) / (daysBetween(startsOn, endsOn) + 1)) * 100)
}
