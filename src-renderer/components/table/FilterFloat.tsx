import { type ComponentType, type ReactNode, useState } from 'react'
import { Popover } from '@mantine/core'
import { FilterButton } from './FilterButton.tsx'
import { useLatePart } from './useLatePart.ts'
import styles from './floats.module.css'

interface FilterFloatProps<Props> {
  label: string
  /** What the filter says; null while it narrows nothing. */
  text: string | null
  idleText: string
  /** The form, which comes when it is first asked for: most lists are never narrowed. */
  fetchForm: () => Promise<ComponentType<Props>>
  /** The form with what stands in it. */
  children: (Form: ComponentType<Props>) => ReactNode
}

/** A filter under a heading: a button that tells what it says, and its form over the table. */
export function FilterFloat<Props>({
  label,
  text,
  idleText,
  fetchForm,
  children,
}: FilterFloatProps<Props>) {
  const [opened, setOpened] = useState(false)
  const { part: Form, want } = useLatePart(fetchForm)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <FilterButton
          label={label}
          text={text}
          idleText={idleText}
          onClick={() => void want().then(() => setOpened(!opened))}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['float']} aria-label={label}>
        {Form && children(Form)}
      </Popover.Dropdown>
    </Popover>
  )
}
