import { useMemo } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import type { ImportState } from '#shared/imports/schema.ts'
import { groupSource } from './groupSource.ts'
import { useProblemFile } from './useProblemFile.ts'
import classes from './imports.module.css'

/** Says what confirming will do, and does it. */
export function ConfirmBar(props: {
  name: string
  state: ImportState
  busy: 'no' | 'reading' | 'importing'
  group: string | null
  onGroup: (group: string | null) => void
  onConfirm: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const source = useMemo(() => groupSource(office), [office])
  const { state, busy, group, onGroup, onConfirm } = props
  const { problem } = state.counts
  const saveProblems = useProblemFile(state, props.name)
  const words = confirmWords(t, state.counts, group !== null)
  return (
    <div className={classes['foot']}>
      <div className={classes['group']}>
        <RecordPicker
          source={source}
          control={{
            id: 'import-group',
            value: group ?? '',
            onChange: (value) => onGroup(typeof value === 'string' && value !== '' ? value : null),
            onBlur: () => {},
            label: t('imports.group.label'),
            required: false,
            disabled: busy !== 'no',
            help: undefined,
            error: null,
          }}
        />
      </div>
      <div className={classes['left']}>
        {problem === 0 ? null : (
          <>
            <span>{t('imports.confirm.left', { count: problem })}</span>
            <Button variant="default" onClick={() => void saveProblems()}>
              {t('imports.problemFile.save')}
            </Button>
          </>
        )}
      </div>
      <Button
        loading={busy === 'importing'}
        disabled={busy === 'reading' || words === null}
        onClick={onConfirm}
      >
        {words ?? t('imports.confirm.nothing')}
      </Button>
    </div>
  )
}

/** „Importēt 22 dalībniekus, papildināt 1”; null when there is nothing to do. */
const confirmWords = (
  t: Texts,
  counts: ImportState['counts'],
  intoGroup: boolean,
): string | null => {
  if (counts.new > 0) {
    const text = t('imports.confirm.new', { count: counts.new })
    return counts.update === 0
      ? text
      : t('imports.confirm.andUpdate', { text, count: counts.update })
  }
  if (counts.update > 0) return t('imports.confirm.update', { count: counts.update })
  return intoGroup && counts.unchanged > 0
    ? t('imports.confirm.enrol', { count: counts.unchanged })
    : null
}
