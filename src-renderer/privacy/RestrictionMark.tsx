import { useTranslation } from 'react-i18next'
import { StateMark, type Meaning } from '#renderer/components/StateMark.tsx'
import type { RestrictionState } from '#shared/privacy/restriction.ts'

const meanings: Readonly<Record<RestrictionState, Meaning>> = {
  standing: 'waiting',
  due: 'warning',
  telling: 'warning',
}

/** How a restriction stands, in a word. */
export function RestrictionMark({ state }: { state: RestrictionState }) {
  const { t } = useTranslation()
  return (
    <StateMark meaning={meanings[state]} word={t(`privacy.restriction.state.${state}`)} quiet />
  )
}
