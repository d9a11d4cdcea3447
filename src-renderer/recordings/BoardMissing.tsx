import { useTranslation } from 'react-i18next'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { BoardSection } from './BoardSection.tsx'
import { RequestLine } from './RequestLine.tsx'
import classes from './recordings.module.css'

/** Who has not answered, under each request that waits for them, with where to call. */
export function BoardMissing({ board }: { board: RecordingBoard }) {
  const { t } = useTranslation()
  const waiting = board.requests.filter(({ missing }) => missing > 0)
  return (
    <BoardSection
      title={t('recordings.board.missing')}
      count={board.missing.length}
      none={t('recordings.board.noneMissing')}
    >
      {waiting.map((request) => (
        <li key={request.id} className={classes['stacked']}>
          <RequestLine request={request} />
          <ul className={classes['calls']}>
            {board.missing
              .filter((missing) => missing.request === request.id)
              .map((missing) => (
                <li key={missing.person}>
                  <span>{missing.name}</span>
                  {missing.call === '' ? null : (
                    <span className={classes['quiet']}>
                      {t('recordings.people.call', { name: missing.call })}
                    </span>
                  )}
                  <span className={classes['figures']}>{formatPhone(missing.phone)}</span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </BoardSection>
  )
}
