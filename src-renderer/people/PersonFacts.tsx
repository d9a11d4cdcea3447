import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Person } from '#shared/people/schema.ts'
import { MaskedCode } from './MaskedCode.tsx'
import classes from './people.module.css'

/** What is known of a person besides how to reach them; what is not known takes no room. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation()
  const code =
    person.maskedCode === '' ? '' : <MaskedCode person={person.id} masked={person.maskedCode} />
  const channel =
    person.preferredChannel === 'unknown' ? '' : t(`people.channel.${person.preferredChannel}`)
  return (
    <dl className={classes['facts']}>
      <Fact label={t('people.field.birthDate')}>{formatDate(person.birthDate)}</Fact>
      <Fact label={t('people.field.personalCode')}>{code}</Fact>
      <Fact label={t('people.field.address')}>
        {isPlaceKnown(person) ? <Place person={person} /> : ''}
      </Fact>
      <Fact label={t('people.field.preferredLocker')}>{person.preferredLocker}</Fact>
      <Fact label={t('people.field.language')}>{t(`people.language.${person.language}`)}</Fact>
      <Fact label={t('people.field.preferredChannel')}>{channel}</Fact>
      <Fact label={t('people.field.dative')}>{person.dative}</Fact>
    </dl>
  )
}

const isPlaceKnown = ({ address, town, postcode }: Person): boolean =>
  [address, town, postcode].some((text) => text !== '')

/** Where somebody lives; the postcode is never broken at its hyphen. */
function Place({ person: { address, town, postcode } }: { person: Person }) {
  const place = [address, town].filter((text) => text !== '').join(', ')
  return (
    <>
      {place}
      {place !== '' && postcode !== '' ? ', ' : ''}
      <span className={classes['whole']}>{postcode}</span>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === '') return null
  return (
    <div className={classes['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
