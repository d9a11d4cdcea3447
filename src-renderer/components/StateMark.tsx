import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react'
import classes from './StateMark.module.css'

/** The four meanings that never change. */
export type Meaning = 'good' | 'waiting' | 'warning' | 'danger'

const icons = {
  good: IconCircleCheck,
  waiting: IconClock,
  warning: IconAlertTriangle,
  danger: IconCircleX,
} as const

/** A state said by colour, icon and word at once. `quiet` leaves the tint away, for dense lists. */
export function StateMark(props: { meaning: Meaning; word: string; quiet?: boolean }) {
  const Icon = icons[props.meaning]
  return (
    <span
      className={classes['mark']}
      data-meaning={props.meaning}
      data-quiet={props.quiet === true ? true : undefined}
      title={props.word}
    >
      <Icon size={14} stroke={2} aria-hidden className={classes['icon']} />
      <span className={classes['word']}>{props.word}</span>
    </span>
  )
}
