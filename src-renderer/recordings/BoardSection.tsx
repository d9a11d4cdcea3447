import { Children, useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './recordings.module.css'

/** So many lines fit beside the others; the list of requests shows all. */
const most = 40

/** A part of the board: its lines, how many there are, or that there are none. */
export function BoardSection({
  title,
  count,
  none,
  children,
}: {
  title: string
  count: number
  none: string
  children: ReactNode
}) {
  const { t } = useTranslation()
  const heading = useId()
  const lines = Children.toArray(children)
  return (
    <section aria-labelledby={heading} className={classes['section']}>
      <h2 id={heading} className={classes['heading']}>
        {title} {count === 0 ? null : <span className={classes['count']}>{count}</span>}
      </h2>
      {lines.length === 0 ? (
        <p className={classes['quiet']}>{none}</p>
      ) : (
        <ul className={classes['lines']}>{lines.slice(0, most)}</ul>
      )}
      {lines.length > most ? (
        <p className={classes['quiet']}>
          {t('recordings.board.more', { count: lines.length - most })}
        </p>
      ) : null}
    </section>
  )
}
