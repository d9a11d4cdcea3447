import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { courseOf } from './courseOf.ts'
import { EntryLine } from './EntryLine.tsx'
import classes from './incidents.module.css'

/** Everything that happened, in its order. */
export function Course({ file }: { file: IncidentFile }) {
  const { t } = useTranslation()
  return (
    <ol className={classes['lines']} aria-label={t('incidents.page.tab.course')}>
      {courseOf(t, file).map((event) => (
        <li key={event.key}>
          {event.entry === null ? (
            <div className={classes['lineHead']}>
              <span>{event.word}</span>
              <span className={classes['quiet']}>{formatInstant(event.at)}</span>
            </div>
          ) : (
            <EntryLine entry={event.entry} file={file} />
          )}
        </li>
      ))}
    </ol>
  )
}
