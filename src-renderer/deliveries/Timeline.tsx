import './batchTexts.ts'
import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { DeliveryDetails } from '#shared/deliveries/schema.ts'
import { statusWord } from './words.ts'
import classes from './deliveries.module.css'

/** Everything that happened to a delivery, the latest first; what is entered later says so. */
export function Timeline({ delivery }: { delivery: DeliveryDetails }) {
  const { t } = useTranslation()
  const { channel, settled, settlement } = delivery
  return (
    <section>
      <h3 className={classes['heading']}>{t('deliveries.event.timeline')}</h3>
      <ol className={classes['timeline']}>
        {settled && settlement !== null ? (
          <li>
            <div>
              <span className={classes['strong']}>{t('deliveries.settled')}</span>{' '}
              <span className={classes['figures']}>{formatInstant(settlement.at)}</span>
            </div>
            <div>{settlement.why}</div>
            <div className={classes['quiet']}>
              {t('deliveries.event.entered', { name: settlement.by, at: '' })}
            </div>
          </li>
        ) : null}
        {delivery.events.map((event) => (
          <li key={event.id}>
            <div>
              <span className={classes['strong']}>
                {event.remindedOn !== null
                  ? t('deliveries.event.reminded')
                  : event.feedbackOn === null
                    ? statusWord(t, { channel, status: event.status })
                    : t('batch.feedback.came')}
              </span>{' '}
              <span className={classes['figures']}>
                {event.feedbackOn === null ? formatInstant(event.at) : formatDate(event.feedbackOn)}
              </span>
            </div>
            {event.takenBy === '' ? null : (
              <div>
                {t('deliveries.event.takenBy', { name: event.takenBy, relation: event.relation })}
              </div>
            )}
            {event.handedBy === '' ? null : (
              <div>{t('deliveries.event.handedBy', { name: event.handedBy })}</div>
            )}
            {event.note === '' ? null : <div>{event.note}</div>}
            <div className={classes['quiet']}>
              {[
                t(`deliveries.source.${event.source}`),
                t('deliveries.event.entered', {
                  name: event.enteredBy,
                  at: event.enteredAt === event.at ? '' : formatInstant(event.enteredAt),
                }),
              ].join(', ')}
            </div>
          </li>
        ))}
        <li>
          <span className={classes['strong']}>{t('deliveries.event.started')}</span>{' '}
          <span className={classes['figures']}>{formatInstant(delivery.createdAt)}</span>
        </li>
      </ol>
    </section>
  )
}
