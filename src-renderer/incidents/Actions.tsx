import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { BrokenMark } from './BrokenMark.tsx'
import type { OnStep } from './openStep.ts'
import { Section } from './Section.tsx'
import classes from './incidents.module.css'

/** What is to be done, by whom and by when. */
export function Actions({ file, onStep }: { file: IncidentFile; onStep: OnStep }) {
  const { t } = useTranslation()
  const open = file.closedAt === null
  return (
    <Section
      title={t('incidents.page.actions')}
      steps={open ? [{ step: 'addAction', run: () => onStep({ step: 'addAction' }) }] : []}
    >
      {file.actions.length === 0 ? (
        <p className={classes['quiet']}>{t('incidents.page.noActions')}</p>
      ) : (
        <ul className={classes['lines']}>
          {file.actions.map((action) => (
            <li key={action.id}>
              {action.what === '' ? <BrokenMark /> : <span>{action.what}</span>}
              <span className={classes['quiet']}>
                {`${action.owner.name} · ${t('incidents.page.due', { day: formatDate(action.dueOn) })}`}
              </span>
              {action.doneAt === null ? (
                <>
                  {action.dueOn < today() ? (
                    <StateMark quiet meaning="danger" word={t('incidents.field.overdue')} />
                  ) : null}
                  {open ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      className={classes['step'] ?? ''}
                      onClick={() => onStep({ step: 'finishAction', action })}
                    >
                      {t('incidents.step.finishAction')}
                    </Button>
                  ) : null}
                </>
              ) : (
                <StateMark
                  quiet
                  meaning="good"
                  word={[t('incidents.page.doneAction'), action.result].filter(Boolean).join(': ')}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
