import { ActionIcon, Button, Input } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { isRecord } from './emptyValues.ts'
import { FieldAt, type FieldContext } from './FieldAt.tsx'
import { fieldId, focusField } from './fieldId.ts'
import type { RowField, RowsField } from './fields.ts'
import { problemText } from './problems.ts'
import classes from './RecordForm.module.css'

interface RowsAtProps extends FieldContext {
  field: RowsField
  schema: z.core.$ZodType | undefined
}

/** A list of sub-rows: each can be changed and removed, new ones are added at the end. */
export function RowsAt({ field, schema, ...context }: RowsAtProps) {
  const { t } = useTranslation()
  const value = context.values[field.name]
  const rows = Array.isArray(value) ? value.filter(isRecord) : []
  const rowSchema = schema instanceof z.ZodArray ? schema.element : undefined
  const id = fieldId(context.formId, field.name)
  const problem = context.problems[field.name]

  const add = (): void => {
    const path = `${field.name}.${rows.length}`
    const row = field.newRow()
    context.onChange(field.name, [...rows, row])
    const first = fieldId(context.formId, `${path}.${firstTyped(field.row(row))}`)
    window.setTimeout(() => focusField(document.body, first))
  }
  const remove = (index: number): void =>
    context.onChange(
      field.name,
      rows.filter((_, each) => each !== index),
    )

  return (
    <fieldset id={id} className={classes['rows']} aria-describedby={problem && `${id}-problem`}>
      <legend className={classes['rowsLabel']}>{field.label}</legend>
      {rows.map((row, index) => (
        <div key={`${field.name}.${index}`} className={classes['row']} role="group">
          {field.row(row).map((cell) => (
            <div key={cell.name} style={{ flex: cell.share ?? 1 }} className={classes['cell']}>
              <FieldAt
                {...context}
                field={cell}
                path={`${field.name}.${index}.${cell.name}`}
                name={field.name}
                value={row[cell.name]}
                schema={rowSchema instanceof z.ZodObject ? rowSchema.shape[cell.name] : undefined}
              />
            </div>
          ))}
          <ActionIcon
            className={classes['remove'] ?? ''}
            size={36}
            aria-label={t('components.form.removeRow', { number: index + 1 })}
            onClick={() => remove(index)}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {problem ? <Input.Error id={`${id}-problem`}>{problemText(t, problem)}</Input.Error> : null}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        {field.addWord}
      </Button>
    </fieldset>
  )
}

/** The field of a new row where typing begins: the first that is not a choice. */
const firstTyped = (fields: readonly RowField[]): string =>
  (fields.find((field) => field.kind !== 'select') ?? fields[0])?.name ?? ''
