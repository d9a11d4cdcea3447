import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateMark, type Meaning } from '#renderer/components/StateMark.tsx'
import type { Person } from '#shared/people/schema.ts'
import { PartTags } from './PartTags.tsx'
import classes from './people.module.css'

const meanings: Readonly<Record<Person['minor'], Meaning>> = {
  yes: 'warning',
  no: 'good',
  unknown: 'waiting',
}

/** What must be seen of a person at once: their parts, whether they are a minor, whether archived. */
export function PersonMarks({ person }: { person: Person }) {
  const { t } = useTranslation()
  const gender = person.gender === 'female' ? 'female' : 'male'
  return (
    <div className={classes['marks']}>
      {person.restricted ? <StateMark meaning="danger" word={t('people.restricted')} /> : null}
      <StateMark
        meaning={meanings[person.minor]}
        word={t(`people.minor.${person.minor}_${gender}`)}
      />
      {person.archivedAt === null ? null : (
        <span className={classes['archived']}>
          <IconArchive size={14} stroke={1.6} aria-hidden />
          {t('people.archived')}
        </span>
      )}
      <PartTags parts={person.parts} />
    </div>
  )
}
