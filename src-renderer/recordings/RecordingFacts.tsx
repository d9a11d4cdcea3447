import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import type { Recording } from '#shared/recordings/schema.ts'
import type { Seen } from '#shared/recordings/seen.ts'
import type { NameOf } from './words.ts'
import classes from './recordings.module.css'

/** What is known of a recording: how it was made, who is in it, who may or could watch it, how it is deleted. */
export function RecordingFacts({ recording, nameOf }: { recording: Recording; nameOf: NameOf }) {
  const { t } = useTranslation()
  const { hold, access, removedAt, purgedAt, checkedAt } = recording
  const deletion = [
    ...(removedAt === null
      ? []
      : [t('recordings.recording.fact.removedAt', { at: formatInstant(removedAt) })]),
    ...(purgedAt === null
      ? []
      : [t('recordings.recording.fact.purgedAt', { at: formatInstant(purgedAt) })]),
    ...(checkedAt === null
      ? []
      : [t('recordings.recording.fact.checkedAt', { at: formatInstant(checkedAt) })]),
  ]
  return (
    <Facts
      facts={[
        [
          t('recordings.recording.fact.made'),
          [
            formatInstant(recording.madeAt),
            t('recordings.recording.fact.duration', { count: recording.durationMinutes }),
            recording.platform,
          ].join(', '),
        ],
        [t('recordings.recording.fact.madeBy'), nameOf(recording.madeBy)],
        [
          t('recordings.recording.fact.seen'),
          recording.seen.length === 0 ? null : (
            <ul key="seen" className={classes['checks']}>
              {recording.seen.map((one) => (
                <li key={one.person}>{`${nameOf(one.person)}: ${partsWords(t, one)}`}</li>
              ))}
            </ul>
          ),
        ],
        [t('recordings.recording.fact.place'), recording.place],
        [t('recordings.recording.fact.uncleared'), recording.unclearedWhy],
        [
          t('recordings.recording.fact.held'),
          hold === null
            ? ''
            : `${hold.basis}; ${t('recordings.recording.fact.reviewOn', { date: formatDate(hold.reviewOn) })}`,
        ],
        [
          t('recordings.recording.fact.shared'),
          recording.sharedAt === null ? '' : formatInstant(recording.sharedAt),
        ],
        [
          t('recordings.recording.fact.access'),
          access.length === 0 ? null : (
            <ul key="access" className={classes['checks']}>
              {access.map((one) => (
                <li key={one.id}>{accessWords(t, one, nameOf)}</li>
              ))}
            </ul>
          ),
        ],
        [t('recordings.recording.fact.settleBy'), formatDate(recording.settleBy)],
        [
          t('recordings.recording.fact.deleteBy'),
          recording.nextDeletionStep === null ? '' : formatDate(recording.deleteBy),
        ],
        [t('recordings.recording.fact.deletion'), deletion.join('; ')],
        [t('recordings.recording.fact.method'), recording.deletionMethod],
      ]}
    />
  )
}

/** From when until when somebody may watch, or could: the time in which it was lawful stays. */
function accessWords(
  t: Texts,
  { person, from, untilDay, undertakingOn, closedAt }: Recording['access'][number],
  nameOf: NameOf,
): string {
  const told = { name: nameOf(person), from: formatInstant(from), date: formatDate(untilDay) }
  return [
    closedAt === null
      ? t('recordings.recording.fact.accessLine', told)
      : t('recordings.recording.fact.accessClosed', { ...told, at: formatInstant(closedAt) }),
    t('recordings.recording.fact.undertaking', { date: formatDate(undertakingOn) }),
  ].join(', ')
}

/** What of somebody is in it. */
const partsWords = (t: Texts, seen: Seen): string =>
  (['image', 'voice', 'chat'] as const)
    .filter((part) => seen[part])
    .map((part) => t(`recordings.recording.parts.${part}`))
    .join(', ')
