import { Switch } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import classes from './exports.module.css'

/** A switch that lets sensitive data out of the office, with what that means once it is on. */
export function SensitiveSwitch(props: { control: FieldControl; warning: string }) {
  const { control, warning } = props
  const on = control.value === true
  const described = `${control.id}-warning`
  return (
    <div className={classes['sensitive']}>
      <Switch
        id={control.id}
        label={control.label}
        error={control.error}
        disabled={control.disabled}
        checked={on}
        aria-describedby={on ? described : undefined}
        onChange={(event) => control.onChange(event.currentTarget.checked)}
        onBlur={control.onBlur}
      />
      {on ? (
        <p id={described} className={classes['warning']}>
          <IconAlertTriangle size={15} stroke={2} aria-hidden />
          <span>{warning}</span>
        </p>
      ) : null}
    </div>
  )
}
