import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { DraftsContext } from '#renderer/components/form/drafts.ts'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportReview } from './ImportReview.tsx'
import { BegunImport, importDraft, noneBegun } from './keptImport.ts'
import type { RowsStepProps } from './RowsStep.tsx'
import { type ImportTask, useImport } from './useImport.ts'
import classes from './imports.module.css'

interface ImportWizardProps {
  title: string
  task: ImportTask
  /** What a screen reader hears where the file is chosen. */
  fileLabel: string
  /** What to do while too little is mapped for rows to be judged. */
  needs: string
  /** The step that shows the judged rows. */
  renderRows: (step: RowsStepProps) => ReactNode
  /** Where to go when the list is imported, into a group or none. */
  onward: (group: string | null) => { word: string; run: () => void }
}

/** Imports a list of any kind: choose a file, see its columns, see its rows, confirm. */
export function ImportWizard(props: ImportWizardProps) {
  // What was begun for one group is never gone on with for another.
  return <Wizard key={importDraft(props.task)} {...props} />
}

function Wizard(props: ImportWizardProps) {
  const { t } = useTranslation()
  const { title, task } = props
  const { phase, open, reread, confirm, again } = useImport(task)
  // Whoever comes back to an import that they had to leave is told which file to choose again.
  const drafts = useContext(DraftsContext)
  const begun = useKeptWork(importDraft(task), BegunImport, noneBegun)
  useWhereIAm(title)
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(phase.kind)
  useEffect(() => {
    // The button that led here is gone: whoever works by keyboard goes on from the top of what is new.
    if (before.current !== phase.kind) heading.current?.focus()
    before.current = phase.kind
  }, [phase.kind])
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <h1 ref={heading} tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        {phase.kind === 'review' ? (
          <>
            <span className={classes['file']}>{phase.file.name}</span>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              disabled={phase.busy === 'importing'}
              onClick={again}
            >
              {t('imports.choose.another')}
            </Button>
          </>
        ) : null}
      </div>
      {phase.kind === 'choose' ? (
        <ChooseFile
          label={props.fileLabel}
          begun={begun.values.name}
          onForget={() => {
            const file = begun.values
            begun.forget()
            void drafts.discard(importDraft(task, file))
          }}
          why={phase.why}
          onFile={(file) => void open(file)}
        />
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
        <ImportReview
          key={phase.state.session}
          task={task}
          phase={phase}
          needs={props.needs}
          renderRows={props.renderRows}
          onReread={(reading) => reread(phase.file, phase.state, reading)}
          onConfirm={(rows, besides) => confirm(phase.file, phase.state, rows, besides)}
          onTouched={() => begun.change(phase.file)}
          // Another file that was begun before is waited for still.
          onForget={() => {
            if (begun.now().values.sha256 === phase.file.sha256) begun.forget()
          }}
        />
      ) : null}
      {phase.kind === 'done' ? (
        <ImportDone {...phase} onward={props.onward(phase.group)} onAgain={again} />
      ) : null}
    </div>
  )
}
