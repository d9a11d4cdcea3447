import { useTranslation } from 'react-i18next'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { LockerState } from '#shared/lockers/schema.ts'

const meanings: Record<LockerState, Meaning> = { open: 'good', moved: 'warning', closed: 'danger' }

/** Whether a place takes parcels. */
export function LockerMark({ state, quiet = true }: { state: LockerState; quiet?: boolean }) {
  const { t } = useTranslation()
  return <StateMark meaning={meanings[state]} word={t(`lockers.state.${state}`)} quiet={quiet} />
}
