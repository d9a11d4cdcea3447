import type { ReactNode } from 'react'
import classes from './courses.module.css'

/** Facts with their names; what is not known takes no room. */
export const FactList = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={classes['facts']}>
    {facts
      .filter(([, value]) => value !== '')
      .map(([label, value]) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
