import { useTranslation } from 'react-i18next'
import { Button } from '@mantine/core'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { mayFollow } from '#shared/incidents/police.ts'
import { EntryLine } from './EntryLine.tsx'
import type { OnStep } from './openStep.ts'
import { Section, type SectionStep } from './Section.tsx'
import { policeMeaning } from './words.ts'
import classes from './incidents.module.css'

const kinds = ['suspicion', 'policeDecision', 'reported', 'answer']

/** The question of the police, beside the states of the incident. */
export function Police({ file, onStep }: { file: IncidentFile; onStep: OnStep }) {
  const { t } = useTranslation()
  const { state, suspicion, dueOn } = file.police
  const open = file.closedAt === null
  const steps: SectionStep[] = open
    ? [
        ...(state === 'none'
          ? [{ step: 'suspectOffence' as const, run: () => onStep({ step: 'suspectOffence' }) }]
          : []),
        ...(file.access.decides && (mayFollow(state, 'toReport') || mayFollow(state, 'notReported'))
          ? [{ step: 'decidePolice' as const, run: () => onStep({ step: 'decidePolice' }) }]
          : []),
        ...(mayFollow(state, 'reported')
          ? [{ step: 'noteReported' as const, run: () => onStep({ step: 'noteReported' }) }]
          : []),
      ]
    : []
  const entries = file.entries.filter(({ kind }) => kinds.includes(kind))
  return (
    <Section title={t('incidents.page.police')} steps={steps}>
      <StateMark quiet meaning={policeMeaning[state]} word={t(`incidents.word.police.${state}`)} />
      {suspicion === null ? null : <span>{t(`incidents.word.suspicion.${suspicion}`)}</span>}
      {dueOn !== null && (state === 'toDecide' || state === 'toReport') ? (
        <span>{t('incidents.page.due', { day: formatDate(dueOn) })}</span>
      ) : null}
      <ul className={classes['lines']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLine entry={entry} file={file} onStep={onStep} />
            {entry.kind === 'reported' ? (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onStep({ step: 'noteAnswer', to: entry.id })}
              >
                {t('incidents.step.noteAnswer')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
