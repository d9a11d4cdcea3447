import { useTranslation } from 'react-i18next'
import { StateMark, type Meaning } from '#renderer/components/StateMark.tsx'
import type { VisitState } from '#shared/visits/schema.ts'
import classes from './visits.module.css'

const meanings: Partial<Record<VisitState, Meaning>> = {
  agreed: 'waiting',
  came: 'good',
  missed: 'warning',
}

/** Where a visit stands; what was called off is said quietly. */
export function VisitMark({ state }: { state: VisitState }) {
  const { t } = useTranslation()
  const meaning = meanings[state]
  const word = t(`visits.state.${state}`)
  return meaning === undefined ? (
    <span className={classes['quiet']}>{word}</span>
  ) : (
    <StateMark meaning={meaning} word={word} quiet />
  )
}
