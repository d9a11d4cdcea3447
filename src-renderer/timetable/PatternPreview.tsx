import { ActionIcon } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatDates, formatTimes } from '#renderer/app/format/dates.ts'
import { weekdayInWords } from '#renderer/app/format/weekdays.ts'
import type { PatternInput } from '#shared/timetable/schema.ts'
import { clashText } from './clashText.ts'
import { shareText } from './refusalText.ts'
import { skippedText } from './skippedText.ts'
import classes from './timetable.module.css'

/** What a pattern would make, what it leaves out and why, and what stands in its way; days are left out here. */
export function PatternPreview(props: {
  input: PatternInput | null
  /** The days that are left out by hand. */
  except: readonly string[]
  onExcept: (days: string[]) => void
}) {
  const { input, except, onExcept } = props
  const { t } = useTranslation()
  const { queries } = useOffice()
  const [asked] = useDebouncedValue(input, 250)
  const { data } = useQuery({
    ...queries.timetable.previewPattern.queryOptions({
      input: asked === null ? skipToken : { input: asked },
      meta: { shows: [{ kind: 'session', list: true }] },
    }),
    placeholderData: keepPreviousData,
  })
  if (asked === null || data === undefined) return null
  return (
    <section className={classes['preview']} aria-live="polite">
      <h3>{t('timetable.pattern.comes', { count: data.sessions.length })}</h3>
      {data.clashes.count === 0 ? null : (
        <p className={classes['trouble']}>{clashText(t, data.clashes)}</p>
      )}
      {data.outside === 0 ? null : (
        <p className={classes['trouble']}>
          {t('timetable.pattern.outside', {
            count: data.outside,
            dates: formatDates(data.group.startsOn, data.group.endsOn),
          })}
        </p>
      )}
      {data.overLimit === null ? null : (
        <p className={classes['trouble']}>{shareText(t, data.overLimit)}</p>
      )}
      <ul className={classes['days']} aria-label={t('timetable.pattern.sessions')} tabIndex={0}>
        {data.sessions.map(({ day, from, to }) => (
          <li key={`${day} ${from}`}>
            {formatDate(day)} {formatTimes(from, to)}{' '}
            <span className={classes['quiet']}>{weekdayInWords(t, day)}</span>
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('timetable.pattern.leaveOut', { day: formatDate(day) })}
              onClick={() => onExcept([...new Set([...except, day])])}
            >
              <IconX size={14} stroke={1.8} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {data.skipped.length === 0 ? null : (
        <>
          <h3>{t('timetable.pattern.skipped', { count: data.skipped.length })}</h3>
          <ul
            className={classes['days']}
            aria-label={t('timetable.pattern.skippedDays')}
            tabIndex={0}
          >
            {data.skipped.map((skipped) => (
              <li key={skipped.day}>
                {skippedText(t, skipped)}
                {skipped.reason === 'except' ? (
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    aria-label={t('timetable.pattern.takeBack', { day: formatDate(skipped.day) })}
                    onClick={() => onExcept(except.filter((day) => day !== skipped.day))}
                  >
                    <IconArrowBackUp size={14} stroke={1.8} aria-hidden />
                  </ActionIcon>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
