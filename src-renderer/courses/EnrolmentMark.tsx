import './texts.ts'
import { useTranslation } from 'react-i18next'
import { StateMark, type Meaning } from '#renderer/components/StateMark.tsx'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import classes from './courses.module.css'

const meanings: Partial<Record<EnrolmentState, Meaning>> = {
  applied: 'waiting',
  confirmed: 'good',
  waiting: 'waiting',
  started: 'good',
}

/** Where a participant stands with a group; what is over is said quietly. */
export function EnrolmentMark({ state }: { state: EnrolmentState }) {
  const { t } = useTranslation()
  const meaning = meanings[state]
  const word = t(`courses.state.${state}`)
  return meaning === undefined ? (
    <span className={classes['quiet']}>{word}</span>
  ) : (
    <StateMark meaning={meaning} word={word} quiet />
  )
}
