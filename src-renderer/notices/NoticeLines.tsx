import { useTranslation } from 'react-i18next'
import type { Notice, NoticePart } from '#shared/notices/schema.ts'
import classes from './notices.module.css'

/**
 * What a notice of a timetable tells. Where those who wait missed an earlier version, or hear something else
 * than all who were told together, what each are to be told stands apart, under what they know.
 */
export function NoticeLines({ notice: { number, lines, parts, people: all } }: { notice: Notice }) {
  const { t } = useTranslation()
  const [only, ...others] = parts
  if (only === undefined) return <Lines lines={lines} />
  const names = new Map(all.map(({ person, name }) => [person, name]))
  const before = number === 1 ? null : (number ?? 0) - 1
  const asAll = only.since === before && only.lines.join('\n') === lines.join('\n')
  if (others.length === 0 && asAll) return <Told {...only} names={names} />
  return parts.map(({ since, given, people, lines: told, apart }) => (
    <div key={`${since ?? 0} ${given ?? 0}`}>
      <p className={classes['dim']}>
        {since === null
          ? t('notices.part.none', { count: people.length })
          : given === null
            ? t('notices.part.since', { count: people.length, number: since })
            : t('notices.part.given', { count: people.length, number: since, given })}
      </p>
      <Told lines={told} apart={apart} names={names} />
    </div>
  ))
}

/** What some are told together, and below it what a session is to those to whom it is something else. */
function Told({
  lines,
  apart,
  names,
}: Pick<NoticePart, 'lines' | 'apart'> & { names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation()
  const alike = Map.groupBy(apart, (each) => each.lines.join('\n'))
  return (
    <>
      <Lines lines={lines} />
      {[...alike].map(([said, those]) => (
        <div key={said}>
          <p className={classes['dim']}>
            {t('notices.part.apart', {
              names: those.map(({ person }) => names.get(person)).join(', '),
            })}
          </p>
          <Lines lines={said.split('\n')} />
        </div>
      ))}
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className={classes['changes']}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
