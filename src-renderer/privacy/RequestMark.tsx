import './texts.ts'
import { useTranslation } from 'react-i18next'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { DataRequestState } from '#shared/privacy/schema.ts'

const meanings = {
  open: 'waiting',
  late: 'danger',
  delivered: 'good',
  refused: 'warning',
} as const satisfies Record<DataRequestState, Meaning>

/** How a request of a person stands. */
export function RequestMark({ state }: { state: DataRequestState }) {
  const { t } = useTranslation()
  return <StateMark meaning={meanings[state]} word={t(`privacy.state.${state}`)} quiet />
}
