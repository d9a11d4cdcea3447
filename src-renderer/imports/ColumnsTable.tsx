import { NativeSelect } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ColumnUse, PlannedColumn } from '#shared/imports/mapping.ts'
import type { ImportState } from '#shared/imports/schema.ts'
import { importFields } from './importFields.ts'
import classes from './imports.module.css'

/** The columns with what each is used for, over the first records. */
export function ColumnsTable(props: {
  state: ImportState
  disabled: boolean
  onUse: (column: number, use: ColumnUse) => void
}) {
  const { t } = useTranslation()
  const { state, disabled, onUse } = props
  const { columns } = state.plan
  const choices = [
    { value: '', label: t('imports.columns.none') },
    ...importFields[state.as].map(({ key }) => ({ value: key, label: t(`imports.field.${key}`) })),
  ]
  const nameOf = ({ heading, column }: PlannedColumn): string =>
    heading === '' ? t('imports.columns.heading', { number: column + 1 }) : heading
  const isEmpty = (column: number): boolean => state.sample.every(({ cells }) => !cells[column])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div
      className={classes['sheet']}
      role="region"
      aria-label={t('imports.columns.table')}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col" className={classes['number']}>
              {t('imports.columns.row')}
            </th>
            {columns.map((one) => (
              <th scope="col" key={one.column} data-used={one.use.kind === 'field' || undefined}>
                <span className={classes['heading']} title={nameOf(one)}>
                  {nameOf(one)}
                </span>
                <NativeSelect
                  size="xs"
                  aria-label={t('imports.columns.use', { heading: nameOf(one) })}
                  value={one.use.kind === 'field' ? one.use.field : ''}
                  disabled={disabled}
                  data={choices}
                  onChange={({ currentTarget: { value } }) =>
                    onUse(
                      one.column,
                      value === '' ? { kind: 'unknown' } : { kind: 'field', field: value },
                    )
                  }
                />
                <span className={classes['use']}>
                  {one.use.kind === 'field' ? (
                    <>
                      <IconCheck size={13} stroke={2} aria-hidden /> {t('imports.columns.found')}
                    </>
                  ) : one.use.kind === 'leftOut' ? (
                    t('imports.columns.leftOut')
                  ) : (
                    t(isEmpty(one.column) ? 'imports.columns.empty' : 'imports.columns.unknown')
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.sample.map(({ row, cells }) => (
            <tr key={row}>
              <td className={classes['number']}>{row}</td>
              {columns.map((one) => (
                <td key={one.column} data-used={one.use.kind === 'field' || undefined}>
                  <span className={classes['cell']} title={cells[one.column]}>
                    {cells[one.column]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
