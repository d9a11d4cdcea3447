import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListFilter } from '#shared/lists/list.ts'
import { useBoard } from './board.ts'
import { DatesFilter } from './DatesFilter.tsx'
import { DraftInput } from './DraftInput.tsx'
import { withFilter } from './listQuery.ts'
import { NumbersFilter } from './NumbersFilter.tsx'
import type { ColumnInfo, FilterControl } from './recordColumn.ts'
import styles from './FilterRow.module.css'
import { SetFilter } from './SetFilter.tsx'

type FilterCellProps = { column: ColumnInfo; control: FilterControl }

/** The control of one column's filter, showing what holds now. */
export const FilterCell = ({ column, control }: FilterCellProps) => {
  const { t } = useTranslation()
  const { query, setQuery } = useBoard()
  const held = query.filters[column.key]
  const set = (filter: ListFilter | null) => setQuery(withFilter(query, column.key, filter))
  const label = t('table.filterOf', { column: column.title })
  switch (control.kind) {
    case 'text':
      return (
        <DraftInput
          className={styles['filterInput']}
          aria-label={label}
          placeholder=" "
          value={held?.kind === 'text' ? held.text : ''}
          onText={(text) => set({ kind: 'text', text })}
        />
      )
    case 'set':
      return (
        <SetFilter
          label={label}
          options={control.options}
          values={held?.kind === 'set' ? held.values : []}
          onValues={(values) => set({ kind: 'set', values })}
        />
      )
    case 'dates':
      return (
        <DatesFilter
          label={label}
          from={held?.kind === 'dates' ? held.from : null}
          until={held?.kind === 'dates' ? held.until : null}
          onDates={(from, until) => set({ kind: 'dates', from, until })}
        />
      )
    case 'numbers':
      return (
        <NumbersFilter
          label={label}
          from={held?.kind === 'numbers' ? held.from : null}
          until={held?.kind === 'numbers' ? held.until : null}
          per={control.per ?? 1}
          onNumbers={(from, until) => set({ kind: 'numbers', from, until })}
        />
      )
    case 'yesNo':
      return (
        <div className={styles['choice']}>
          <select
            className={styles['filterInput']}
            aria-label={label}
            data-idle={held === undefined || undefined}
            value={held?.kind === 'yesNo' ? String(held.value) : ''}
            onChange={({ target: { value } }) =>
              set(value === '' ? null : { kind: 'yesNo', value: value === 'true' })
            }
          >
            <option value="">{t('table.anyValue')}</option>
            <option value="true">{control.yes ?? t('table.yes')}</option>
            <option value="false">{control.no ?? t('table.no')}</option>
          </select>
          <IconChevronDown size={12} aria-hidden />
        </div>
      )
  }
}
