import { useEffect, useRef } from 'react'
import { Alert, Anchor } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { labelAt } from './labelAt.ts'
import type { FormSection } from './fields.ts'
import { pathText, problemText, type Problems } from './problems.ts'
import classes from './RecordForm.module.css'

interface ProblemListProps {
  problems: Problems
  /** How many saves have failed: each takes the cursor to the list, and nothing else does. */
  failed: number
  sections: readonly FormSection[]
  onJump: (path: string) => void
}

/** Everything that is wrong, at the top of the form; each line jumps to its field. */
export function ProblemList({ problems, failed, sections, onJump }: ProblemListProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const list: readonly FieldProblem[] = Object.values(problems)
  useEffect(() => {
    if (failed > 0) box.current?.focus()
  }, [failed])
  if (list.length === 0) return null
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="red"
      role="alert"
      icon={<IconAlertCircle aria-hidden />}
      title={t('components.form.problems', { count: list.length })}
    >
      <ul className={classes['problems']}>
        {list.map((problem) => (
          <li key={pathText(problem.path)}>
            <Anchor
              component="button"
              type="button"
              c="inherit"
              ta="left"
              underline="always"
              onClick={() => onJump(pathText(problem.path))}
            >
              {`${labelAt(t, sections, problem.path)}: ${problemText(t, problem)}`}
            </Anchor>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
