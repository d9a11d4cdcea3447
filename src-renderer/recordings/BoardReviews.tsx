import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import { BoardSection } from './BoardSection.tsx'
import { RequestLine } from './RequestLine.tsx'
import classes from './recordings.module.css'

/** Recordings held as evidence whose basis is to be looked at again; nothing where none is. */
export function BoardReviews({ board }: { board: RecordingBoard }) {
  const { t } = useTranslation()
  if (board.toReview.length === 0) return null
  const byId = new Map(board.requests.map((request) => [request.id, request]))
  return (
    <BoardSection title={t('recordings.review.title')} count={board.toReview.length} none="">
      {board.toReview.map(({ recording, request: id, on, basis, overdue }) => {
        const request = byId.get(id)
        const by = t('recordings.board.by', { date: formatDate(on) })
        return (
          <li key={recording} className={classes['stacked']}>
            {request === undefined ? (
              <span>{t('recordings.board.restricted')}</span>
            ) : (
              <RequestLine request={request} />
            )}
            <span className={classes['quiet']}>{basis}</span>
            <StateMark
              meaning={overdue ? 'danger' : 'warning'}
              word={overdue ? `${t('recordings.board.overdue')}: ${by}` : by}
              quiet
            />
          </li>
        )
      })}
    </BoardSection>
  )
}
