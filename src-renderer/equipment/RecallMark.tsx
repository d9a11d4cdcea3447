import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { recallWords } from './words.ts'

/** What is due next to get a late thing back, once it is due or until then with its day. */
export function RecallMark({ line }: { line: Pick<LoanLine, 'recall'> }) {
  const { t } = useTranslation()
  const { recall } = line
  if (recall === null) return null
  const meaning = recall.on <= today() ? 'warning' : 'waiting'
  return <StateMark meaning={meaning} word={recallWords(t, recall, today())} quiet />
}
