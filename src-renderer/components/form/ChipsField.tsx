import type { ReactNode } from 'react'
import { Chip, Input } from '@mantine/core'
import type { FieldControl, Option } from './fields.ts'
import classes from './chipsField.module.css'

interface ChipsFieldProps {
  control: FieldControl
  /** What stands under the field. */
  help: ReactNode
  children: ReactNode
}

/** A field whose offers all stand there to be pressed, with its label, help and error. */
export const ChipsField = ({ control, help, children }: ChipsFieldProps) => (
  <Input.Wrapper
    label={control.label}
    labelElement="div"
    withAsterisk={control.required}
    description={help}
    error={control.error}
    inputWrapperOrder={['label', 'input', 'error', 'description']}
  >
    {children}
  </Input.Wrapper>
)

interface ChipsProps {
  control: FieldControl
  /** How a screen reader names it: one is chosen, or several. */
  role: 'radiogroup' | 'group'
  offers: readonly Option[]
}

/** The offers, inside of a `Chip.Group` that knows how many may be chosen. */
export const Chips = ({ control, role, offers }: ChipsProps) => (
  <div className={classes['chips']} role={role} aria-label={control.label} id={control.id}>
    {offers.map(({ value, word }) => (
      <Chip key={value} value={value} size="sm" onBlur={control.onBlur}>
        {word}
      </Chip>
    ))}
  </div>
)

/** What is said where there is nothing to press. */
export const NoChips = ({ children }: { children: ReactNode }) => (
  <p className={classes['none']}>{children}</p>
)
