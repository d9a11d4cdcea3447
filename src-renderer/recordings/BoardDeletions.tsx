import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import { BoardSection } from './BoardSection.tsx'
import { RequestLine } from './RequestLine.tsx'

/** Recordings whose time is over or nearly: the next step, and by when. */
export function BoardDeletions({ board }: { board: RecordingBoard }) {
  const { t } = useTranslation()
  const byId = new Map(board.requests.map((request) => [request.id, request]))
  return (
    <BoardSection
      title={t('recordings.board.toDelete')}
      count={board.toDelete.length}
      none={t('recordings.board.noneDelete')}
    >
      {board.toDelete.map(({ recording, request: id, by, step, overdue }) => {
        const request = byId.get(id)
        const word = `${t(`recordings.step.${step}`)}, ${t('recordings.board.by', { date: formatDate(by) })}`
        return (
          <li key={recording}>
            {request === undefined ? (
              <span>{t('recordings.board.restricted')}</span>
            ) : (
              <RequestLine request={request} />
            )}
            <StateMark
              meaning={overdue ? 'danger' : 'warning'}
              word={overdue ? `${t('recordings.board.overdue')}: ${word}` : word}
              quiet
            />
          </li>
        )
      })}
    </BoardSection>
  )
}
