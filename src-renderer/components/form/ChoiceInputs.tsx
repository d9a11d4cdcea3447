import { Checkbox, Input, MultiSelect, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldControl, Option } from './fields.ts'
import { inputProps } from './inputProps.ts'
import classes from './RecordForm.module.css'

const inMantineTerms = (options: readonly Option[]) =>
  options.map((option) => ({ value: option.value, label: option.word }))

export function SelectInput(props: {
  control: FieldControl
  options: readonly Option[]
  clearable: boolean
}) {
  const { t } = useTranslation()
  const { value, onChange } = props.control
  return (
    <Select
      {...inputProps(props.control)}
      withAsterisk={props.control.required && (value === '' || value === null)}
      data={inMantineTerms(props.options)}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(chosen) => onChange(chosen ?? '')}
      clearable={props.clearable}
      clearButtonProps={{ 'aria-label': t('components.form.clear') }}
      allowDeselect={false}
      searchable={props.options.length > 8}
      // A list opens when one presses or types, not by the cursor that a dialog puts there.
      openOnFocus={false}
      nothingFoundMessage={t('components.form.nothingFound')}
    />
  )
}

export function MultiSelectInput(props: { control: FieldControl; options: readonly Option[] }) {
  const { t } = useTranslation()
  const { value, onChange } = props.control
  return (
    <MultiSelect
      {...inputProps(props.control)}
      data={inMantineTerms(props.options)}
      value={
        Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
      }
      onChange={onChange}
      searchable={props.options.length > 8}
      // A list opens when one presses or types, not by the cursor that a dialog puts there.
      openOnFocus={false}
      hidePickedOptions={false}
      nothingFoundMessage={t('components.form.nothingFound')}
    />
  )
}

export function CheckInput({ control }: { control: FieldControl }) {
  return (
    <Checkbox
      id={control.id}
      label={control.label}
      description={control.help}
      error={control.error}
      disabled={control.disabled}
      checked={control.value === true}
      onChange={(event) => control.onChange(event.currentTarget.checked)}
      onBlur={control.onBlur}
      className={classes['check'] ?? ''}
    />
  )
}

const inWords = (value: unknown): string =>
  value === true || value === 'yes' ? 'yes' : value === false || value === 'no' ? 'no' : 'unknown'

const inBooleans: Readonly<Record<string, boolean>> = { yes: true, no: false }

export function YesNoUnknownInput(props: { control: FieldControl; nullable: boolean }) {
  const { t } = useTranslation()
  const { control } = props
  return (
    <Input.Wrapper
      label={control.label}
      labelElement="div"
      description={control.help}
      error={control.error}
      withAsterisk={control.required}
      labelProps={{ id: `${control.id}-label` }}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      <SegmentedControl
        id={control.id}
        aria-labelledby={`${control.id}-label`}
        fullWidth
        disabled={control.disabled}
        value={inWords(control.value)}
        data={[
          { value: 'yes', label: t('components.form.yes') },
          { value: 'no', label: t('components.form.no') },
          { value: 'unknown', label: t('components.form.unknown') },
        ]}
        onChange={(word) => control.onChange(props.nullable ? (inBooleans[word] ?? null) : word)}
        onBlur={control.onBlur}
      />
    </Input.Wrapper>
  )
}
