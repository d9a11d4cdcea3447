import './texts.ts'
import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { NoticeSummary } from '#shared/notices/schema.ts'

/** How far a notice has come: everybody told, some still to be told, or too late for some. */
export function NoticeState({ notice }: { notice: NoticeSummary }) {
  const { t } = useTranslation()
  const { waiting, missed } = notice
  if (waiting === 0) return <StateMark meaning="good" word={t('notices.state.done')} />
  return (
    <StateMark
      meaning={missed ? 'danger' : 'waiting'}
      word={t(missed ? 'notices.state.missed' : 'notices.state.waiting', { count: waiting })}
    />
  )
}
