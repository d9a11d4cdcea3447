import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { ItemEvent } from '#shared/equipment/schema.ts'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import classes from './equipment.module.css'

/** What a thing went through, the last first. */
export function ItemHistory({ events }: { events: readonly ItemEvent[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="item-history">
      <h3 id="item-history" className={classes['heading']}>
        {t('equipment.items.history')}
      </h3>
      {events.length === 0 ? (
        <p className={classes['quiet']}>{t('equipment.items.neverLent')}</p>
      ) : (
        <ul className={classes['lines']}>
          {events.map((event) => (
            <li key={event.id}>
              <span>
                {t(`equipment.event.${event.kind}`)}
                {event.person === null ? null : (
                  <>
                    {' · '}
                    <PersonLink {...event.person} />
                  </>
                )}
                <span className={classes['quiet']}>
                  {[
                    event.condition === null ? '' : t(`equipment.condition.${event.condition}`),
                    event.note,
                  ]
                    .filter((text) => text !== '')
                    .map((text) => ` · ${text}`)
                    .join('')}
                </span>
              </span>
              <span className={classes['figures']}>
                {event.until === null || event.until < event.on
                  ? formatDate(event.on)
                  : `${formatDate(event.on)}–${formatDate(event.until)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
