import './texts.ts'
import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { noticeState } from '#shared/notices/rules.ts'
import type { NoticeSummary } from '#shared/notices/schema.ts'
import { useMoment } from './useMoment.ts'

/** How far a notice has come: everybody told, some still to be told, or too late for some by now. */
export function NoticeState({ notice }: { notice: NoticeSummary }) {
  const { t } = useTranslation()
  const moment = useMoment()
  const { waiting, dueAt } = notice
  if (waiting === 0) return <StateMark meaning="good" word={t('notices.state.done')} />
  const missed = notice.missed || noticeState(dueAt, null, moment) === 'missed'
  return (
    <StateMark
      meaning={missed ? 'danger' : 'waiting'}
      word={t(missed ? 'notices.state.missed' : 'notices.state.waiting', { count: waiting })}
    />
  )
}
