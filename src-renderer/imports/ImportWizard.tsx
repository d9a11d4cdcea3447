import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Alert, Button, Loader, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { ImportDone } from './ImportDone.tsx'
import type { RowsStepProps } from './RowsStep.tsx'
import { type ImportTask, useImport } from './useImport.ts'
import classes from './imports.module.css'

/** Imports a list of any kind: choose a file, see its columns, see its rows, confirm. */
export function ImportWizard(props: {
  title: string
  task: ImportTask
  /** What a screen reader hears where the file is chosen. */
  fileLabel: string
  /** What to do while too little is mapped for rows to be judged. */
  needs: string
  /** The step that shows the judged rows. */
  renderRows: (step: RowsStepProps) => ReactNode
  /** Where to go when the list is imported. */
  onward: { word: string; run: () => void }
}) {
  const { t } = useTranslation()
  const [step, setStep] = useState<string | null>('columns')
  const { title, task } = props
  const { phase, open, reread, confirm, again } = useImport(task)
  useWhereIAm(title)
  const heading = useRef<HTMLHeadingElement>(null)
  const rowsTab = useRef<HTMLButtonElement>(null)
  const before = useRef(phase.kind)
  useEffect(() => {
    // The button that led here is gone: whoever works by keyboard goes on from the top of what is new.
    if (before.current !== phase.kind) heading.current?.focus()
    before.current = phase.kind
  }, [phase.kind])
  const startAgain = (): void => {
    setStep('columns')
    again()
  }
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <h1 ref={heading} tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        {phase.kind === 'review' ? (
          <>
            <span className={classes['file']}>{phase.name}</span>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              disabled={phase.busy === 'importing'}
              onClick={startAgain}
            >
              {t('imports.choose.another')}
            </Button>
          </>
        ) : null}
      </div>
      {phase.kind === 'choose' ? (
        <ChooseFile label={props.fileLabel} why={phase.why} onFile={(file) => void open(file)} />
      ) : null}
      {phase.kind === 'reading' ? (
        <div className={classes['reading']} role="status">
          <Loader />
          <span>{t('imports.reading.title', { name: phase.name })}</span>
          <Button variant="default" onClick={phase.cancel}>
            {t('imports.reading.cancel')}
          </Button>
        </div>
      ) : null}
      {phase.kind === 'review' ? (
        <>
          {phase.notice === null ? null : (
            <Alert color={phase.notice.meaning === 'danger' ? 'red' : 'gray'} role="alert">
              {phase.notice.text}
            </Alert>
          )}
          <Tabs
            value={phase.state.ready ? step : 'columns'}
            onChange={setStep}
            className={classes['tabs'] ?? ''}
            keepMounted={false}
          >
            <Tabs.List aria-label={t('imports.step.label')}>
              <Tabs.Tab value="columns">1. {t('imports.step.columns')}</Tabs.Tab>
              <Tabs.Tab ref={rowsTab} value="rows" disabled={!phase.state.ready}>
                2. {t('imports.step.rows')}
                <span className={classes['count']}>{formatCount(sum(phase.state.counts))}</span>
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="columns" className={classes['panel'] ?? ''}>
              <ColumnsStep
                state={phase.state}
                busy={phase.busy !== 'no'}
                needs={props.needs}
                onChange={(reading) => void reread(phase.name, phase.state, reading)}
                onNext={() => {
                  setStep('rows')
                  rowsTab.current?.focus()
                }}
              />
            </Tabs.Panel>
            <Tabs.Panel value="rows" className={classes['panel'] ?? ''}>
              {props.renderRows({
                name: phase.name,
                state: phase.state,
                busy: phase.busy,
                onConfirm: (rows) => void confirm(phase.name, phase.state, rows),
              })}
            </Tabs.Panel>
          </Tabs>
        </>
      ) : null}
      {phase.kind === 'done' ? (
        <ImportDone {...phase} onward={props.onward} onAgain={startAgain} />
      ) : null}
    </div>
  )
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0)
