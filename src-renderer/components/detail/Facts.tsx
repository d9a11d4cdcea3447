import type { ReactNode } from 'react'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import classes from './Facts.module.css'

export type Fact = readonly [label: string, value: ReactNode]

/** What is known of a record, line by line; what is not known is left out. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={classes['facts']}>
    {facts
      .filter(([, value]) => value !== '' && value !== null)
      .map(([label, value]) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <Unbroken text={value} /> : value}</dd>
        </div>
      ))}
  </dl>
)
