import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Person } from '#shared/people/schema.ts'
import { MaskedCode } from './MaskedCode.tsx'
import classes from './people.module.css'

/** What is known of a person besides how to reach them; what is not known takes no room. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation()
  const place = [person.address, person.town, person.postcode].filter((text) => text !== '')
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('people.field.birthDate'), formatDate(person.birthDate)],
    [
      t('people.field.personalCode'),
      person.maskedCode === '' ? '' : <MaskedCode person={person.id} masked={person.maskedCode} />,
    ],
    [t('people.field.address'), place.join(', ')],
    [t('people.field.preferredLocker'), person.preferredLocker],
    [t('people.field.language'), t(`people.language.${person.language}`)],
    [
      t('people.field.preferredChannel'),
      person.preferredChannel === 'unknown' ? '' : t(`people.channel.${person.preferredChannel}`),
    ],
    [t('people.field.dative'), person.dative],
  ]
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} className={classes['fact']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
