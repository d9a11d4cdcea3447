import { useTranslation } from 'react-i18next'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { ItemState } from '#shared/equipment/schema.ts'
import classes from './equipment.module.css'

const meanings: Partial<Record<ItemState, Meaning>> = {
  inStock: 'good',
  packed: 'waiting',
  lent: 'waiting',
  overdue: 'danger',
  repair: 'warning',
  lost: 'danger',
}

/** Where a thing is; what was retired is said quietly. */
export function ItemMark({ state, quiet = true }: { state: ItemState; quiet?: boolean }) {
  const { t } = useTranslation()
  const meaning = meanings[state]
  const word = t(`equipment.state.${state}`)
  return meaning === undefined ? (
    <span className={classes['quiet']}>{word}</span>
  ) : (
    <StateMark meaning={meaning} word={word} quiet={quiet} />
  )
}
