import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { ExportProfile } from '#shared/exports/schema.ts'
import classes from './exports.module.css'

/** How a profile's delivery is: there, on its way, or waiting since when and why. */
export function OutboxState({ profile }: { profile: ExportProfile }) {
  const { t } = useTranslation()
  const { outbox, lastDelivery } = profile
  switch (outbox.kind) {
    case 'idle':
      return lastDelivery === null ? (
        <StateMark meaning="waiting" word={t('exports.state.never')} />
      ) : (
        <StateMark
          meaning="good"
          word={t('exports.state.delivered', { at: formatInstant(lastDelivery.at) })}
        />
      )
    case 'running':
      return (
        <div className={classes['running']}>
          <StateMark meaning="waiting" word={t('exports.state.running')} />
          <Progress
            value={outbox.total === 0 ? 100 : (outbox.done / outbox.total) * 100}
            animated={outbox.total === 0}
            size="sm"
            transitionDuration={100}
            aria-label={t('exports.state.running')}
          />
          <span className={classes['quiet']} role="status">
            {t('exports.state.rows', {
              done: formatCount(outbox.done),
              total: formatCount(outbox.total),
            })}
          </span>
        </div>
      )
    case 'waiting':
      return outbox.reason === null ? (
        <StateMark meaning="waiting" word={t('exports.state.queued')} />
      ) : (
        <div className={classes['trouble']}>
          <StateMark
            meaning="warning"
            word={t('exports.state.waiting', { since: formatInstant(outbox.since) })}
          />
          <p className={classes['reason']}>{t(`exports.reason.${outbox.reason}`)}</p>
          <p className={classes['quiet']}>
            {t('exports.state.tries', { count: outbox.tries })}
            {outbox.nextTryAt === null
              ? null
              : ` ${t('exports.state.next', { at: formatInstant(outbox.nextTryAt) })}`}
          </p>
        </div>
      )
  }
}
