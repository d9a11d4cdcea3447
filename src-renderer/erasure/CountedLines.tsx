import classes from './erasure.module.css'

/** Things with how many of each there are; a single one is told without its number. */
export function CountedLines({
  title,
  lines,
}: {
  title: string
  lines: readonly { key: string; word: string; count: number }[]
}) {
  return (
    <section className={classes['part']}>
      <h3 className={classes['title']}>{title}</h3>
      <ul className={classes['list']}>
        {lines.map(({ key, word, count }) => (
          <li key={key} className={classes['line']}>
            <span>{word}</span>
            {count > 1 ? <span className={classes['count']}>{count}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
