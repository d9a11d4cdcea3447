import { Anchor } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Mention } from '#shared/erasure/schema.ts'
import classes from './erasure.module.css'

/** Texts of others that may name the person: each opens where it can be changed. */
export function Mentions({ mentions, count }: { mentions: readonly Mention[]; count: number }) {
  const { t } = useTranslation()
  if (mentions.length === 0) return null
  const more = count - mentions.length
  return (
    <section className={classes['part']}>
      <h3 className={classes['title']}>{t('erasure.mentions.title')}</h3>
      <p className={classes['quiet']}>{t('erasure.mentions.text')}</p>
      <ul className={classes['list']}>
        {mentions.map((mention, index) => (
          // Several texts of one record stand one under the other, and never move.
          <li key={`${mention.id}/${index}`} className={classes['mention']}>
            <Anchor
              inherit
              underline="always"
              renderRoot={(props) => <Link {...addressOf(mention)} {...props} />}
            >
              {t(`erasure.mentions.place.${mention.place}`)}
            </Anchor>
            <span>{mention.excerpt}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className={classes['quiet']}>{t('erasure.mentions.more', { count: more })}</p>
      ) : null}
    </section>
  )
}

function addressOf({ place, id }: Mention): Pick<LinkProps, 'to' | 'params' | 'search'> {
  const search = { open: id }
  switch (place) {
    case 'person':
    case 'contact':
      return { to: '/people/$id', params: { id } }
    case 'group':
      return { to: '/courses/$id', params: { id } }
    case 'notice':
      return { to: '/courses/$id', params: { id }, search: { tab: 'notices' } }
    case 'session':
      return { to: '/timetable', search }
    case 'visit':
      return { to: '/visits', search }
    case 'item':
      return { to: '/equipment', search }
    case 'loan':
      return { to: '/equipment/loans', search }
    case 'reservation':
      return { to: '/equipment/reservations', search }
    case 'delivery':
      return { to: '/deliveries', search }
    case 'material':
      return { to: '/deliveries/materials', search }
    case 'absence':
      return { to: '/absences', search }
    case 'recordingRequest':
      return { to: '/recordings/requests', search }
    case 'dataRequest':
      return { to: '/privacy', search }
    case 'hold':
      return { to: '/privacy/holds' }
    case 'paper':
      return { to: '/documents', search }
  }
}
