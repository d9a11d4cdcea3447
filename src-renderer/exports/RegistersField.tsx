import { Checkbox, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { isTextKey } from '#renderer/app/language/language.ts'
import { columnsOf, type Permission, type Register, registers } from '#shared/exports/columns.ts'
import { emptyProfile } from '#shared/exports/schema.ts'
import { ChosenRegisters } from './columnsAfterSwitch.ts'
import classes from './exports.module.css'

/** Which registers go out, and which of their columns; those not allowed can't be chosen. */
export function RegistersField(props: { control: FieldControl; allowed: ReadonlySet<Permission> }) {
  const { t } = useTranslation()
  const { control, allowed } = props
  const chosen = ChosenRegisters.parse(control.value)
  const change = (register: Register, columns: readonly string[] | null): void => {
    const others = chosen.filter((each) => each.register !== register)
    const next = columns === null ? others : [...others, { register, columns: [...columns] }]
    control.onChange(
      next.toSorted(
        (one, other) => registers.indexOf(one.register) - registers.indexOf(other.register),
      ),
    )
  }
  return (
    <div id={control.id} className={classes['registers']} role="group" aria-label={control.label}>
      {registers.map((register) => {
        const columns = chosen.find((each) => each.register === register)?.columns ?? null
        return (
          <fieldset key={register} className={classes['register']}>
            <legend className={classes['legend']}>
              <Checkbox
                label={t(`exports.register.${register}`)}
                checked={columns !== null}
                disabled={control.disabled}
                onChange={(event) =>
                  change(register, event.currentTarget.checked ? usualColumns(register) : null)
                }
                onBlur={control.onBlur}
              />
            </legend>
            {columns === null ? null : (
              <div className={classes['columns']}>
                {columnsOf(register).map(([name, needs]) => (
                  <Checkbox
                    key={name}
                    size="xs"
                    label={columnWord(t, register, name)}
                    checked={columns.includes(name)}
                    disabled={control.disabled || !needs.every((need) => allowed.has(need))}
                    onChange={(event) =>
                      change(
                        register,
                        event.currentTarget.checked
                          ? [...columns, name]
                          : columns.filter((column) => column !== name),
                      )
                    }
                    onBlur={control.onBlur}
                  />
                ))}
              </div>
            )}
          </fieldset>
        )
      })}
      {control.error === undefined || control.error === null ? null : (
        <Input.Error>{control.error}</Input.Error>
      )}
    </div>
  )
}

const usualColumns = (register: Register): readonly string[] =>
  emptyProfile.registers.find((each) => each.register === register)?.columns ?? []

const columnWord = (t: Texts, register: Register, name: string): string => {
  const key = `exports.column.${register}.${name}`
  return isTextKey(key) ? t(key) : name
}
