import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Alert, Loader, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { isSame } from '#renderer/components/form/meanwhile.ts'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import type { RowsToImport } from '#shared/imports/contract.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import type { ImportPhase } from './importPhase.ts'
import { importDraft, KeptImport, noRowsChosen, readingNow, type Rereading } from './keptImport.ts'
import type { RowsStepProps } from './RowsStep.tsx'
import type { Besides, ImportTask } from './useImport.ts'
import classes from './imports.module.css'

/**
 * A file's columns and its judged rows. What is said of them is kept for just this file: chosen again
 * after a lock, it is read and shown as it was left.
 */
export function ImportReview(props: {
  task: ImportTask
  phase: Extract<ImportPhase, { kind: 'review' }>
  /** What to do while too little is mapped for rows to be judged. */
  needs: string
  renderRows: (step: RowsStepProps) => ReactNode
  onReread: (reading: Rereading) => Promise<void>
  /** Answers whether the rows were written. */
  onConfirm: (rows: RowsToImport, besides: Besides) => Promise<boolean>
  /** Something was said of the file; it was written, or is not wanted. */
  onTouched: () => void
  onForget: () => void
}) {
  const { t } = useTranslation()
  const { task, phase, onReread, onConfirm, onTouched, onForget } = props
  const { file, state } = phase
  const rowsTab = useRef<HTMLButtonElement>(null)
  const [opened] = useState(() => readingNow(state))
  const work = useKeptWork(importDraft(task, file), KeptImport, {
    reading: opened,
    step: 'columns',
    query: null,
    chosen: noRowsChosen,
    group: task.into ?? null,
    reason: '',
  })
  const { values, change, known, restoredAt } = work
  const [settled, setSettled] = useState(false)
  const begun = useRef(false)
  useEffect(() => {
    if (!known || begun.current) return
    begun.current = true
    const putBack = async (): Promise<void> => {
      if (restoredAt !== null && !isSame(values.reading, opened)) await onReread(values.reading)
    }
    void putBack().finally(() => setSettled(true))
  }, [known, restoredAt, values.reading, opened, onReread])

  const keep = useCallback(
    (more: Partial<KeptImport>): void => {
      change(more)
      onTouched()
    },
    [change, onTouched],
  )
  const reread = (reading: Rereading): void => {
    // Other columns make other rows of it.
    keep({ reading, query: null, chosen: noRowsChosen })
    void onReread(reading)
  }
  const forget = (): void => {
    work.forget()
    onForget()
  }
  if (!settled) {
    return (
      <div className={classes['reading']} role="status">
        <Loader />
        <span>{t('imports.reading.title', { name: file.name })}</span>
      </div>
    )
  }
  return (
    <>
      {restoredAt === null ? null : (
        <DraftNotice
          at={restoredAt}
          onDiscard={() => {
            forget()
            if (!isSame(values.reading, opened)) void onReread(opened)
          }}
        />
      )}
      {phase.notice === null ? null : (
        <Alert color={phase.notice.meaning === 'danger' ? 'red' : 'gray'} role="alert">
          {phase.notice.text}
        </Alert>
      )}
      <Tabs
        value={state.ready ? values.step : 'columns'}
        onChange={(step) => keep({ step: step === 'rows' ? 'rows' : 'columns' })}
        className={classes['tabs'] ?? ''}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('imports.step.label')}>
          <Tabs.Tab value="columns">1. {t('imports.step.columns')}</Tabs.Tab>
          <Tabs.Tab ref={rowsTab} value="rows" disabled={!state.ready}>
            2. {t('imports.step.rows')}
            <span className={classes['count']}>{formatCount(sum(state.counts))}</span>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="columns" className={classes['panel'] ?? ''}>
          <ColumnsStep
            state={state}
            busy={phase.busy !== 'no'}
            needs={props.needs}
            onChange={reread}
            onNext={() => {
              keep({ step: 'rows' })
              rowsTab.current?.focus()
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="rows" className={classes['panel'] ?? ''}>
          {props.renderRows({
            name: file.name,
            state,
            busy: phase.busy,
            kept: values,
            onKeep: keep,
            onConfirm: (rows) => {
              const { group, reason } = values
              void onConfirm(rows, { group, reason }).then((written) => written && forget())
            },
          })}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0)
