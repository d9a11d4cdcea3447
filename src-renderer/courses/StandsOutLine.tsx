import './texts.ts'
import { useTranslation } from 'react-i18next'
import { StateMark, type Meaning } from '#renderer/components/StateMark.tsx'
import type { StandsOut } from '#shared/courses/schema.ts'
import classes from './courses.module.css'

const meanings: Readonly<Record<keyof StandsOut, Meaning>> = {
  unreachable: 'danger',
  cannotUse: 'danger',
  notAsked: 'warning',
  notAcquainted: 'warning',
  couldBeSeated: 'waiting',
}
const order = ['unreachable', 'cannotUse', 'notAsked', 'notAcquainted', 'couldBeSeated'] as const

/** What of a group asks for attention, worst first; nothing where all is well. */
export function StandsOutLine({ standsOut }: { standsOut: StandsOut }) {
  const { t } = useTranslation()
  const shown = order.filter((what) => standsOut[what] > 0)
  if (shown.length === 0) return null
  return (
    <ul className={classes['standsOut']} aria-label={t('courses.checks.standsOutLabel')}>
      {shown.map((what) => (
        <li key={what}>
          <StateMark
            meaning={meanings[what]}
            word={t(`courses.checks.standsOut.${what}`, { count: standsOut[what] })}
          />
        </li>
      ))}
    </ul>
  )
}
