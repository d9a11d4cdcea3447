import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportState } from '#shared/imports/schema.ts'
import { useProblemFile } from './useProblemFile.ts'
import classes from './imports.module.css'

/** Says what confirming will do, and does it. */
export function ConfirmBar(props: {
  name: string
  state: ImportState
  busy: 'no' | 'reading' | 'importing'
  /** What the button says; null when there is nothing to do. */
  words: string | null
  onConfirm: () => void
  /** What else is settled before. */
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const { state, busy, words, onConfirm } = props
  const { problem } = state.counts
  const saveProblems = useProblemFile(state, props.name)
  return (
    <div className={classes['foot']}>
      {props.children}
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
