import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import styles from './FilterRow.module.css'

type FilterButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  label: string
  /** What holds; null when nothing does. */
  text: string | null
  idleText: string
}

/** What stands in the filter row where the choice itself opens below. */
export const FilterButton = ({ label, text, idleText, ...button }: FilterButtonProps) => (
  <button
    type="button"
    {...button}
    className={styles['filterButton']}
    data-idle={text === null || undefined}
    aria-label={`${label}: ${text ?? idleText}`}
  >
    <span>{text ?? idleText}</span>
    <IconChevronDown size={12} aria-hidden />
  </button>
)
