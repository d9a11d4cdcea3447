import type { MonthOfUse } from '#shared/equipment/timelineContract.ts'
import { months } from './barWords.ts'
import classes from './use.module.css'

const [width, height, column] = [240, 72, 20]

/** A year of one category as columns, a month each; the table under it says the same in numbers. */
export function UseChart({ name, of }: { name: string; of: readonly MonthOfUse[] }) {
  return (
    <figure className={classes['chart']}>
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {[0, height / 2, height - 1].map((y) => (
          <line
            key={y}
            x1={0}
            x2={width}
            y1={y + 0.5}
            y2={y + 0.5}
            className={classes['chartLine']}
          />
        ))}
        {months.map((month, place) => {
          const { lent, available } = of[place] ?? { lent: 0, available: 0 }
          const tall = available === 0 ? 0 : (lent / available) * height
          return (
            <rect
              key={month}
              x={place * column + 4}
              y={height - tall}
              width={column - 8}
              height={tall}
              rx={2}
              className={classes['chartBar']}
            />
          )
        })}
      </svg>
    </figure>
  )
}
