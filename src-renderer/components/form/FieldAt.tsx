import type { ReactNode } from 'react'
import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { isRequired } from './emptyValues.ts'
import { FieldInput } from './FieldInput.tsx'
import { fieldId } from './fieldId.ts'
import type { Field, RowField } from './fields.ts'
import type { Conflict, FormValues } from './meanwhile.ts'
import { problemText, type Problems } from './problems.ts'
import { shownValue } from './shownValue.ts'
import type { Notice } from './useSaving.ts'

/** What every field of a form shares. */
export interface FieldContext {
  formId: string
  values: FormValues
  problems: Problems
  notice: Notice | null
  conflicts: readonly Conflict[]
  onChange: (path: string, value: unknown) => void
  onEnter: (name: string) => void
  onLeave: (name: string) => void
  onResolve: (conflict: Conflict, take: 'mine' | 'theirs') => void
}

interface FieldAtProps extends FieldContext {
  field: Field | RowField
  /** Dotted path of the value, and the field of the form it belongs to. */
  path: string
  name: string
  value?: unknown
  schema: z.core.$ZodType | undefined
}

/** One field at its place: its value, what is wrong with it, what another window made of it. */
export function FieldAt(props: FieldAtProps) {
  const { t } = useTranslation()
  const { field, path, name } = props
  const problem = props.problems[path]
  const refusal = props.notice?.kind === 'refused' ? props.notice.shown : null
  const conflict = path === name ? props.conflicts.find((each) => each.name === name) : undefined
  const error: ReactNode = problem
    ? problemText(t, problem)
    : refusal?.field === path
      ? refusal.text
      : null
  return (
    <div onFocus={() => props.onEnter(name)}>
      <FieldInput
        field={field}
        control={{
          id: fieldId(props.formId, path),
          value: 'value' in props ? props.value : props.values[path],
          onChange: (value) => props.onChange(path, value),
          onBlur: () => props.onLeave(path),
          label: field.label,
          required: props.schema !== undefined && isRequired(props.schema),
          disabled: 'disabled' in field && field.disabled === true,
          help: 'help' in field ? field.help : undefined,
          error,
        }}
      />
      {conflict === undefined ? null : (
        <Group gap="xs" fz="xs" mt={4} role="status">
          <span>
            {t('components.form.changedHere', { value: shownValue(t, field, conflict.theirs) })}
          </span>
          <Anchor
            component="button"
            type="button"
            fz="xs"
            onClick={() => props.onResolve(conflict, 'theirs')}
          >
            {t('components.form.takeTheirs')}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            fz="xs"
            onClick={() => props.onResolve(conflict, 'mine')}
          >
            {t('components.form.keepMine')}
          </Anchor>
        </Group>
      )}
    </div>
  )
}
