import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { IncidentFile, Reader } from '#shared/incidents/file.ts'
import { readersQuery } from './incidentQuery.ts'
import { IncidentLog } from './IncidentLog.tsx'
import type { OnStep } from './openStep.ts'
import { Section } from './Section.tsx'
import classes from './incidents.module.css'

/** Who may read the incident and why, and who has looked. */
export function Readers({ file, onStep }: { file: IncidentFile; onStep: OnStep }) {
  const { t } = useTranslation()
  const { data: readers = [] } = useQuery(readersQuery(useOffice(), file.id))
  return (
    <div className={classes['column']}>
      <Section
        title={t('incidents.readers.title')}
        steps={(['addReader', 'passOn'] as const).map((step) => ({
          step,
          run: () => onStep({ step }),
        }))}
      >
        <ul className={classes['lines']}>
          {readers.map((reader) => (
            <li key={reader.account}>
              <div className={classes['lineHead']}>
                <span>{reader.name}</span>
                {file.access.decides && mayBeCut(reader) ? (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => onStep({ step: 'removeReader', reader })}
                  >
                    {t('incidents.step.removeReader')}
                  </Button>
                ) : null}
              </div>
              <span className={classes['quiet']}>
                {[
                  t(`incidents.word.level.${reader.level}`),
                  ...reader.why.map((why) => t(`incidents.word.readsAs.${why}`)),
                ].join(' · ')}
              </span>
              {reader.hasKey ? null : (
                <StateMark quiet meaning="warning" word={t('incidents.readers.noKey')} />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <IncidentLog id={file.id} />
    </div>
  )
}

/** Who reads it by their office or owns it does so without being named: cutting them would end nothing. */
const mayBeCut = ({ why }: Reader): boolean =>
  !why.includes('director') &&
  !why.includes('owner') &&
  (['filer', 'named', 'deputy'] as const).some((basis) => why.includes(basis))
