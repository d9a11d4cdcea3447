import './dispatchTexts.ts'
import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { z } from 'zod'
import { moveColumn, type PortalColumn, PortalField } from '#shared/deliveries/portalProfile.ts'
import { portalFieldOptions } from './portalWords.ts'
import classes from './dispatch.module.css'

/** As it is being typed: the schema of the form would cut the blank between two words. */
const Typed = z.array(
  z.object({
    field: PortalField,
    heading: z.string(),
    text: z.string(),
    longest: z.number().nullable(),
  }),
)

/** The columns of a profile in their order: what each holds, its heading, and how long it may be. */
export function ProfileColumns({ control }: { control: FieldControl }) {
  const { t } = useTranslation()
  const read = Typed.safeParse(control.value)
  const columns = read.success ? read.data : []
  const change = (place: number, changed: Partial<PortalColumn>): void =>
    control.onChange(columns.map((one, at) => (at === place ? { ...one, ...changed } : one)))
  /** Moves a column, and the cursor with it. */
  const move = (from: number, to: number, way: 'up' | 'down'): void => {
    control.onChange(moveColumn(columns, from, to))
    window.setTimeout(() => document.getElementById(`${control.id}-${way}-${to}`)?.focus())
  }
  return (
    <fieldset id={control.id} className={classes['columns']}>
      <legend>{control.label}</legend>
      <div className={`${classes['column']} ${classes['columnHeads']}`} aria-hidden>
        <span>{t('dispatch.profiles.field')}</span>
        <span>{t('dispatch.profiles.heading')}</span>
        <span>{t('dispatch.profiles.longest')}</span>
      </div>
      {columns.map((column, place) => {
        const field = t(`dispatch.field.${column.field}`)
        const last = columns.length - 1
        return (
          <div
            key={`column.${place}`}
            className={classes['column']}
            role="group"
            aria-label={t('dispatch.profiles.column', { number: place + 1 })}
          >
            <Select
              aria-label={t('dispatch.profiles.field')}
              allowDeselect={false}
              searchable
              value={column.field}
              data={portalFieldOptions(t)}
              onChange={(value) => change(place, { field: PortalField.parse(value), text: '' })}
            />
            <TextInput
              aria-label={t('dispatch.profiles.heading')}
              placeholder={field}
              maxLength={80}
              value={column.heading}
              onChange={({ currentTarget }) => change(place, { heading: currentTarget.value })}
            />
            {column.field === 'text' ? (
              <TextInput
                aria-label={t('dispatch.profiles.text')}
                placeholder={t('dispatch.profiles.text')}
                maxLength={100}
                value={column.text}
                onChange={({ currentTarget }) => change(place, { text: currentTarget.value })}
              />
            ) : (
              <NumberInput
                aria-label={t('dispatch.profiles.longest')}
                min={1}
                max={1000}
                allowDecimal={false}
                value={column.longest ?? ''}
                onChange={(value) =>
                  change(place, { longest: typeof value === 'number' && value > 0 ? value : null })
                }
              />
            )}
            <span className={classes['moves']}>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={place === 0}
                aria-label={t('dispatch.profiles.up', { field })}
                id={`${control.id}-up-${place}`}
                onClick={() => move(place, place - 1, 'up')}
              >
                <IconArrowUp size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={place === last}
                aria-label={t('dispatch.profiles.down', { field })}
                id={`${control.id}-down-${place}`}
                onClick={() => move(place, place + 1, 'down')}
              >
                <IconArrowDown size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={last === 0}
                aria-label={t('dispatch.profiles.removeColumn', { field })}
                onClick={() => control.onChange(columns.filter((_, at) => at !== place))}
              >
                <IconX size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            </span>
          </div>
        )
      })}
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        onClick={() =>
          control.onChange([...columns, { field: 'text', heading: '', text: '', longest: null }])
        }
      >
        {t('dispatch.profiles.add')}
      </Button>
      {control.error === undefined || control.error === null ? null : (
        <p role="alert">{control.error}</p>
      )}
    </fieldset>
  )
}
