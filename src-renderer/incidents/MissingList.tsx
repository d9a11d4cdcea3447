import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { Section } from './Section.tsx'
import { missingText } from './words.ts'
import classes from './incidents.module.css'

/** Exactly what closing still needs. */
export function MissingList({ file }: { file: IncidentFile }) {
  const { t } = useTranslation()
  const lines = file.missing.map((each) => missingText(t, each, file))
  return (
    <Section title={t('incidents.page.missing')}>
      {lines.length === 0 ? (
        <StateMark quiet meaning="good" word={t('incidents.page.ready')} />
      ) : (
        <ul className={classes['missing']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
