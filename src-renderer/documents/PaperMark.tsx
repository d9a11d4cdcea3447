import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { PaperState } from '#shared/documents/schema.ts'

/** Whether a paper stands or its making was taken back. */
export function PaperMark({ state, quiet = false }: { state: PaperState; quiet?: boolean }) {
  const { t } = useTranslation()
  const meaning = state === 'valid' ? 'good' : 'warning'
  return <StateMark meaning={meaning} word={t(`documents.state.${state}`)} quiet={quiet} />
}
