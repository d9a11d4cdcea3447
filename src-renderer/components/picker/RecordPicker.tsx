import { useState } from 'react'
import { CloseButton, Combobox, InputBase, Loader, useCombobox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { inputProps } from '#renderer/components/form/inputProps.ts'
import type { PickerRow, RecordSource } from './recordSource.ts'
import classes from './RecordPicker.module.css'

const create = '\u0000create'

/**
 * Chooses a record by searching as one types; every offer has two lines, its name and what tells it
 * apart. The value of the field is the record's id, or an empty text.
 */
export function RecordPicker({ control, source }: { control: FieldControl; source: RecordSource }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const chosenId = typeof control.value === 'string' ? control.value : ''
  const chosen = useChosen(source, chosenId)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useQuery({
    queryKey: ['picker', source.name, 'search', typed ?? ''],
    queryFn: ({ signal }) => source.search(typed ?? '', signal),
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const rows = found.data ?? []

  const choose = (row: PickerRow | null): void => {
    setTyped(null)
    chosen.remember(row)
    control.onChange(row?.id ?? '')
    combobox.closeDropdown()
  }
  const submit = async (value: string): Promise<void> => {
    if (value !== create) return choose(rows.find((row) => row.id === value) ?? null)
    combobox.closeDropdown()
    const made = await source.create?.(typed ?? '')
    if (made) choose(made)
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => void submit(value)}
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...inputProps(control)}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('components.picker.search')}
          value={typed ?? chosen.row?.name ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onClick={() => combobox.openDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation()
          }}
          onBlur={() => {
            if (typed === '' && chosenId !== '') choose(null)
            setTyped(null)
            combobox.closeDropdown()
            control.onBlur()
          }}
          rightSection={
            chosenId !== '' && !control.disabled ? (
              <CloseButton
                size="sm"
                aria-label={t('components.form.clear')}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(null)}
              />
            ) : found.isFetching ? (
              <Loader size="xs" type="dots" />
            ) : null
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} className={classes['options'] ?? ''}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id} active={row.id === chosenId}>
              <span className={classes['name']}>{row.name}</span>
              <span className={classes['detail']}>{row.detail}</span>
            </Combobox.Option>
          ))}
          {source.create && (typed ?? '').trim() !== '' ? (
            <Combobox.Option value={create}>
              {t('components.picker.create', { text: (typed ?? '').trim() })}
            </Combobox.Option>
          ) : null}
          {rows.length === 0 ? (
            // A list of nothing is no list to a screen reader: what it says is its one choice, out of reach.
            <Combobox.Empty role="option" aria-selected={false} aria-disabled>
              {found.isError
                ? t('components.picker.failed')
                : found.isPending
                  ? t('components.picker.searching')
                  : t('components.form.nothingFound')}
            </Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** The record behind the id in the field: what was just chosen, or asked of the office by its id. */
const useChosen = (source: RecordSource, id: string) => {
  const [row, remember] = useState<PickerRow | null>(null)
  const known = row?.id === id ? row : null
  const asked = useQuery({
    queryKey: ['picker', source.name, 'find', id],
    queryFn: ({ signal }) => source.find(id, signal),
    enabled: id !== '' && known === null,
  })
  return { row: known ?? (id === '' ? null : (asked.data ?? null)), remember }
}
