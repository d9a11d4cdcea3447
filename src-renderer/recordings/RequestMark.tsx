import './texts.ts'
import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { ListedState } from '#shared/recordings/listed.ts'
import { stateMeaning } from './words.ts'

/** Where a request stands, by colour, icon and word. */
export function RequestMark({ state }: { state: ListedState }) {
  const { t } = useTranslation()
  return <StateMark meaning={stateMeaning(state)} word={t(`recordings.state.${state}`)} quiet />
}
