import { useTranslation } from 'react-i18next'
import type { Texts } from '#renderer/app/language/language.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import { reportedWord } from '#renderer/absences/words.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import { problemWords } from './refusalText.ts'
import { shownState, stateMeaning } from './words.ts'
import classes from './recordings.module.css'

/** Where the request stands, what the requester may be told, and whether it could be asked for at all. */
export function RequestCard({ request }: { request: RequestDetails }) {
  const { t } = useTranslation()
  const state = shownState(request)
  return (
    <div className={classes['card']}>
      <div>
        <StateMark meaning={stateMeaning(state)} word={t(`recordings.state.${state}`)} />
      </div>
      <p>{stateText(t, request)}</p>
      {request.person === null ? (
        <p>{t('recordings.nobodyHelp')}</p>
      ) : (
        <p>{`${t('recordings.told.label')}: ${t(`recordings.told.${request.told}`)}`}</p>
      )}
      <ul className={classes['checks']}>
        {checks(t, request).map(([meaning, word]) => (
          <li key={word}>
            <StateMark meaning={meaning} word={word} quiet />
          </li>
        ))}
      </ul>
    </div>
  )
}

function stateText(t: Texts, request: RequestDetails): string {
  const state = shownState(request)
  const { decisionReason: why, rejectedFor } = request
  switch (state) {
    case 'collecting':
      return t('recordings.card.collecting', {
        count: request.grid.filter(({ standing }) => !hasAgreed(standing)).length,
      })
    case 'rejected':
      return t('recordings.card.rejected', {
        why: rejectedFor.length === 0 ? why : problemWords(t, rejectedFor),
      })
    case 'cancelled':
      return why === ''
        ? t('recordings.card.cancelled')
        : t('recordings.card.cancelledWhy', { why })
    case 'restricted':
      // Once it is gone others than the director see what is left to do.
      return t(
        (request.recording?.purgedAt ?? null) === null
          ? 'recordings.card.restricted'
          : 'recordings.card.purged',
      )
    default:
      return t(`recordings.card.${state}`)
  }
}

/** Each of what is asked of a request (procedure 000, 6.5), met or not; nothing where nobody asked. */
function checks(t: Texts, request: RequestDetails): readonly (readonly [Meaning, string])[] {
  const { against, reason, reasonText, overrideReason } = request
  if (reason === null) return []
  const at = reportedWord(request)
  const said =
    reason === 'other' && reasonText !== '' ? reasonText : t(`recordings.reason.${reason}`)
  const late = against.includes('late')
  return [
    against.includes('notEnrolled')
      ? ['warning', t('recordings.check.notEnrolled')]
      : ['good', t('recordings.check.enrolled')],
    against.includes('notObjective')
      ? ['warning', t('recordings.check.notObjective')]
      : ['good', t('recordings.check.objective', { reason: said })],
    late
      ? ['warning', t('recordings.check.late', { at })]
      : ['good', t('recordings.check.inTime', { at })],
    ...(overrideReason === ''
      ? []
      : [['good', t('recordings.check.override', { why: overrideReason })] as const]),
    against.includes('sessionOver')
      ? ['warning', t('recordings.check.sessionOver')]
      : ['good', t('recordings.check.ahead')],
    ...(request.toAskAnew ? [['warning', t('recordings.check.toAskAnew')] as const] : []),
    ...(request.comesAfterAll ? [['warning', t('recordings.check.comesAfterAll')] as const] : []),
    ...(against.includes('sessionCancelled')
      ? [['warning', t('recordings.check.sessionCancelled')] as const]
      : []),
  ]
}
