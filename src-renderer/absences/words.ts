import './texts.ts'
import { formatDate, formatDates, formatInstant, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Meaning } from '#renderer/components/StateMark.tsx'
import type { AbsenceRefusal, FollowRefusal } from '#shared/absences/refusals.ts'
import type { Absence } from '#shared/absences/schema.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'

/** When it is: `24.11.2026. 9.00–10.30`, or the days. */
export const missedWords = ({ session, from, until }: Absence): string =>
  session === null
    ? from === until
      ? formatDate(from)
      : formatDates(from, until)
    : `${formatDate(from)} ${formatTimes(session.from, session.to)}`

/** How it stands: what waits first, then that it is settled. */
export function standsWords(t: Texts, absence: Absence): { meaning: Meaning; word: string } {
  if (absence.withdrawn) return { meaning: 'good', word: t('absences.state.withdrawn') }
  if (absence.callGuardian) return { meaning: 'danger', word: t('absences.state.callGuardian') }
  if (absence.nothingFollowed) {
    return { meaning: 'warning', word: t('absences.state.nothingFollowed') }
  }
  return { meaning: 'good', word: t('absences.state.followed') }
}

export const inTimeWord = (t: Texts, { inTime }: Absence): string =>
  t(
    inTime === null
      ? 'absences.noSession'
      : inTime === 'unknown'
        ? 'absences.unknownInTime'
        : inTime
          ? 'absences.inTime'
          : 'absences.late',
  )

/** When it was told: the day alone where nobody knows the hour. */
export const reportedWord = ({
  reportedAt,
  hourKnown,
}: Pick<Absence, 'reportedAt' | 'hourKnown'>): string =>
  hourKnown ? formatInstant(reportedAt) : formatDate(rigaDateOf(reportedAt))

export const excusedWord = (t: Texts, { excused }: Absence): string =>
  t(excused ? 'absences.excused' : 'absences.notExcused')

/** A refusal of absences in words. */
export const refusalText = (t: Texts, refusal: AbsenceRefusal | FollowRefusal): string =>
  refusal.reason === 'alreadyReported'
    ? t('absences.refusal.alreadyReported', {
        dates:
          refusal.from === refusal.until
            ? formatDate(refusal.from)
            : formatDates(refusal.from, refusal.until),
      })
    : t(`absences.refusal.${refusal.reason}`)
