import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { courseOf } from '#shared/incidents/course.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { courseWord } from './courseWord.ts'
import { EntryLine } from './EntryLine.tsx'
import classes from './incidents.module.css'

/** Everything that happened, in its order. */
export function Course({ file }: { file: IncidentFile }) {
  const { t } = useTranslation()
  return (
    <ol className={classes['lines']} aria-label={t('incidents.page.tab.course')}>
      {courseOf(file).map((event) => (
        <li key={event.key}>
          {event.kind === 'entry' ? (
            <EntryLine entry={event.entry} file={file} />
          ) : (
            <>
              <div className={classes['lineHead']}>
                <span>{courseWord(t, event)}</span>
                <span className={classes['quiet']}>{formatInstant(event.at)}</span>
              </div>
              {event.by === '' ? null : <span className={classes['quiet']}>{event.by}</span>}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
