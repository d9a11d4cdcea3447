import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import classes from './recordings.module.css'

/** A request in a line of the board: its session opens it. */
export function RequestLine({ request }: { request: RecordingBoard['requests'][number] }) {
  const { t } = useTranslation()
  return (
    <span>
      <Anchor
        underline="always"
        renderRoot={(props) => (
          <Link to="/recordings/requests" search={{ open: request.id }} {...props} />
        )}
      >
        {`${formatDate(request.day)} ${request.from.replace(':', '.')} · ${request.group}`}
      </Anchor>{' '}
      <span className={classes['quiet']}>{request.person || t('recordings.nobody')}</span>
    </span>
  )
}
