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

interface StateMarkProps {
  meaning: Meaning
  word: string
  /** Leaves the tint away, for dense lists. */
  quiet?: boolean
  /** Where there is no room for the word: it is the icon's name then, and said when one points at it. */
  iconOnly?: boolean
}

/** A state said by colour, icon and word at once. */
export function StateMark(props: StateMarkProps) {
  const Icon = icons[props.meaning]
  const name = props.iconOnly === true ? { role: 'img', 'aria-label': props.word } : {}
  return (
    <span
      {...name}
      className={classes['mark']}
      data-meaning={props.meaning}
      data-quiet={props.quiet === true ? true : undefined}
      title={props.word}
    >
      <Icon size={14} stroke={2} aria-hidden className={classes['icon']} />
      {props.iconOnly === true ? null : <span className={classes['word']}>{props.word}</span>}
    </span>
  )
}
