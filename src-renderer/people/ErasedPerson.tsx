import '#renderer/erasure/texts.ts'
import { IconEraser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { ErasureProtocol } from '#renderer/erasure/ErasureProtocol.tsx'
import type { Person } from '#shared/people/schema.ts'
import { PersonGroups } from './PersonGroups.tsx'
import { fullName } from './personName.ts'
import { Section } from './Section.tsx'
import classes from './people.module.css'

/** Somebody of whom a number is left: nothing here can be changed. */
export function ErasedPerson({ person, erasedAt }: { person: Person; erasedAt: string }) {
  const { t } = useTranslation()
  const { actor } = useSession()
  return (
    <article className={classes['page']} aria-labelledby="person-name">
      <h1 id="person-name" className={classes['name']}>
        {fullName(person)}
      </h1>
      <p className={classes['archived']}>
        <IconEraser size={14} stroke={1.6} aria-hidden />
        {t('erasure.erased.title', { date: formatInstant(erasedAt) })}
      </p>
      <p className={classes['quiet']}>{t('erasure.erased.text')}</p>
      <Section title={t('people.page.groups')}>
        <PersonGroups person={person.id} />
      </Section>
      {mayCall(actor.role, 'erasure.protocol') ? (
        <Section title={t('erasure.erased.protocol')}>
          <ErasureProtocol person={person.id} />
        </Section>
      ) : null}
    </article>
  )
}
