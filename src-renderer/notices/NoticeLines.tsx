import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/notices/schema.ts'
import classes from './notices.module.css'

/**
 * What a notice of a timetable tells. Where somebody who waits missed an earlier version, what each are to
 * be told stands apart, under what they know.
 */
export function NoticeLines({ notice: { number, lines, parts } }: { notice: Notice }) {
  const { t } = useTranslation()
  const [only, ...others] = parts
  const before = number === 1 ? null : (number ?? 0) - 1
  if (only === undefined || (others.length === 0 && only.since === before)) {
    return <Lines lines={lines} />
  }
  return parts.map(({ since, given, people, lines: told }) => (
    <div key={`${since ?? 0} ${given ?? 0}`}>
      <p className={classes['dim']}>
        {since === null
          ? t('notices.part.none', { count: people.length })
          : given === null
            ? t('notices.part.since', { count: people.length, number: since })
            : t('notices.part.given', { count: people.length, number: since, given })}
      </p>
      <Lines lines={told} />
    </div>
  ))
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className={classes['changes']}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
