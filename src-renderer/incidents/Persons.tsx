import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { UnreadLines } from './BrokenMark.tsx'
import type { OnStep } from './openStep.ts'
import { Section } from './Section.tsx'
import { inOneLine } from './words.ts'
import classes from './incidents.module.css'

/** Who is on the incident, in neutral words. */
export function Persons({ file, onStep }: { file: IncidentFile; onStep: OnStep }) {
  const { t } = useTranslation()
  const works = file.access.file && file.closedAt === null
  return (
    <Section
      title={t('incidents.page.persons')}
      steps={works ? [{ step: 'addPerson', run: () => onStep({ step: 'addPerson' }) }] : []}
    >
      <UnreadLines count={file.unread.persons} />
      {file.persons.length > 0 || file.unread.persons > 0 ? null : (
        <p className={classes['quiet']}>{t('incidents.page.noPersons')}</p>
      )}
      {file.persons.length === 0 ? null : (
        <ul className={classes['lines']}>
          {file.persons.map((person) => (
            <li key={person.id}>
              <div className={classes['lineHead']}>
                <span>{person.name}</span>
                {works ? (
                  <Group gap={6}>
                    {(['changePerson', 'removePerson'] as const).map((step) => (
                      <Button
                        key={step}
                        size="compact-xs"
                        variant="subtle"
                        onClick={() => onStep({ step, person })}
                      >
                        {t(`incidents.step.${step}`)}
                      </Button>
                    ))}
                  </Group>
                ) : null}
              </div>
              <span>
                {inOneLine([
                  ...person.parts.map((part) => t(`incidents.word.part.${part}`)),
                  ...(person.minor === 'no' ? [] : [t(`incidents.word.minor.${person.minor}`)]),
                ])}
              </span>
              {person.who.kind === 'outside' && person.who.contact !== '' ? (
                <span className={classes['quiet']}>{person.who.contact}</span>
              ) : null}
              {works && person.minor === 'unknown' && !person.staff ? (
                <span className={classes['quiet']}>
                  {t(`incidents.page.ageUnknown.${person.who.kind}`)}
                </span>
              ) : null}
              {person.note === '' ? null : <p className={classes['written']}>{person.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
