import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import { BoardSection } from './BoardSection.tsx'
import { sessionWords } from './words.ts'
import classes from './recordings.module.css'

/** Names of platforms' reports that fitted nobody; nothing where none waits. */
export function BoardUnmatched({ board }: { board: RecordingBoard }) {
  const { t } = useTranslation()
  if (board.unmatched.length === 0) return null
  return (
    <BoardSection
      title={t('recordings.unmatched.title')}
      count={board.unmatched.reduce((count, { names }) => count + names.length, 0)}
      none=""
    >
      {board.unmatched.map(({ request, session, group, names }) => (
        <li key={request} className={classes['stacked']}>
          <Anchor
            underline="always"
            renderRoot={(props) => (
              <Link to="/recordings/requests" search={{ open: request }} {...props} />
            )}
          >
            {`${sessionWords(session)} · ${group}`}
          </Anchor>
          <span className={classes['quiet']}>{names.join(', ')}</span>
        </li>
      ))}
    </BoardSection>
  )
}
