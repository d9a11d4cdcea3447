import { Alert, Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Texts } from '#renderer/app/language/language.ts'
import type { ColumnUse } from '#shared/imports/mapping.ts'
import { type ImportState, NameOrderChoice } from '#shared/imports/schema.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { importFields } from './importFields.ts'
import { readingNow, type Rereading } from './keptImport.ts'
import { PassedOver } from './PassedOver.tsx'
import classes from './imports.module.css'

/** What each column of the file is, over its first rows; everything can be corrected. */
export function ColumnsStep(props: {
  state: ImportState
  busy: boolean
  /** What to do while too little is mapped. */
  needs: string
  onChange: (reading: Rereading) => void
  onNext: () => void
}) {
  const { t } = useTranslation()
  const { state, busy, onChange, onNext } = props
  const { plan, sheets, top, nameOrder } = state
  const now = readingNow(state)
  const used = plan.columns.filter(({ use }) => use.kind === 'field')
  const fullNames = used.some(({ use }) => use.kind === 'field' && use.field === 'fullName')
  return (
    <div className={classes['columns']}>
      <div className={classes['settings']}>
        {sheets.length < 2 ? null : (
          <NativeSelect
            label={t('imports.columns.sheet')}
            value={plan.sheet}
            disabled={busy}
            data={sheets.map(({ name, rows }, value) => ({
              value: String(value),
              label: t('imports.columns.sheetRows', { name, count: rows }),
            }))}
            onChange={({ currentTarget }) =>
              onChange({ ...now, sheet: Number(currentTarget.value), headingRow: 1, columns: null })
            }
          />
        )}
        <NativeSelect
          label={t('imports.columns.headingRow')}
          value={plan.headingRow ?? ''}
          disabled={busy}
          data={headingChoices(t, state)}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...now, headingRow: value === '' ? null : Number(value), columns: null })
          }
        />
        {fullNames ? (
          <NativeSelect
            label={t('imports.columns.nameOrder')}
            value={nameOrder}
            disabled={busy}
            data={NameOrderChoice.options.map((value) => ({
              value,
              label: t(`imports.columns.${value}`),
            }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...now, nameOrder: NameOrderChoice.parse(value) })
            }
          />
        ) : null}
      </div>
      {state.ready ? null : <Alert color="yellow">{props.needs}</Alert>}
      {state.ready && plan.source === 'guessed' ? (
        <Alert color="yellow">{t('imports.columns.guessed')}</Alert>
      ) : null}
      {plan.source === 'remembered' ? (
        <p className={classes['quiet']}>{t('imports.columns.remembered')}</p>
      ) : null}
      <ColumnsTable
        state={state}
        disabled={busy}
        onUse={(column, use) =>
          onChange({
            ...now,
            columns: withUse(state, column, use),
          })
        }
      />
      <div className={classes['foot']}>
        <div>
          <p>{t('imports.columns.used', { count: used.length, all: plan.columns.length })}</p>
          <PassedOver {...state.passedOver} />
        </div>
        <Button disabled={!state.ready || busy || top.length === 0} onClick={onNext}>
          {t('imports.columns.next')}
        </Button>
      </div>
    </div>
  )
}

const headingChoices = (t: Texts, { top, plan }: ImportState) => {
  const rows = top.map(({ row, cells }) => ({
    value: String(row),
    label: `${row}: ${cells
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, 60)}`,
  }))
  const far = plan.headingRow !== null && !top.some(({ row }) => row === plan.headingRow)
  return [
    ...rows,
    ...(far ? [{ value: String(plan.headingRow), label: String(plan.headingRow) }] : []),
    { value: '', label: t('imports.columns.noHeadings') },
  ]
}

/** The field moves to the column that was chosen; one that takes a single column leaves its former. */
const withUse = ({ as, plan }: ImportState, column: number, use: ColumnUse): ColumnUse[] => {
  const single =
    use.kind === 'field' && importFields[as].find(({ key }) => key === use.field)?.columns === 'one'
  return plan.columns.map(({ use: one }, place) => {
    if (place === column) return use
    const same = use.kind === 'field' && one.kind === 'field' && one.field === use.field
    return single && same ? { kind: 'unknown' } : one
  })
}
