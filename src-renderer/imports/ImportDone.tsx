import { useContext, useState } from 'react'
import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UndoContext } from '#renderer/components/feedback/undo.ts'
import type { ImportPhase } from './importPhase.ts'
import { useProblemFile } from './useProblemFile.ts'
import classes from './imports.module.css'

/** What was imported, with the way back and the ways on. */
export function ImportDone(
  props: Extract<ImportPhase, { kind: 'done' }> & {
    onward: { word: string; run: () => void }
    onAgain: () => void
  },
) {
  const { t } = useTranslation()
  const undo = useContext(UndoContext)
  const [undoing, setUndoing] = useState<'no' | 'now' | 'asked'>('no')
  const { name, state, said, entry, onward, onAgain } = props
  const saveProblems = useProblemFile(state, name)
  const takeBack = async (): Promise<void> => {
    setUndoing('now')
    const heard = await undo(entry)
    setUndoing(heard ? 'asked' : 'no')
  }
  return (
    <div className={classes['done']}>
      <IconCircleCheck size={40} stroke={1.2} aria-hidden />
      <h2>{t('imports.done.title')}</h2>
      <p role="status">{said}</p>
      {state.counts.problem === 0 ? null : (
        <p className={classes['left']}>
          {t('imports.done.left', { count: state.counts.problem })}
          <Button variant="default" onClick={() => void saveProblems()}>
            {t('imports.problemFile.save')}
          </Button>
        </p>
      )}
      <div className={classes['ways']}>
        <Button data-autofocus onClick={onward.run}>
          {onward.word}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('imports.done.next')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          loading={undoing === 'now'}
          disabled={undoing === 'asked'}
          onClick={() => void takeBack()}
        >
          {t('components.feedback.undo')}
        </Button>
      </div>
    </div>
  )
}
