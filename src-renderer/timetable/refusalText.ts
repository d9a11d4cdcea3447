import './texts.ts'
import { formatDate, formatDates, formatTimes } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type {
  MoveRefusal,
  PatternRefusal,
  RemoveRefusal,
  SubstituteRefusal,
} from '#shared/timetable/contract.ts'
import type { RemoteShare, SessionTime } from '#shared/timetable/schema.ts'
import { clashText } from './clashText.ts'
import { skippedText } from './skippedText.ts'

export type TimetableRefusal = PatternRefusal | MoveRefusal | SubstituteRefusal | RemoveRefusal

/** Why the timetable stays as it was, in words. */
export const refusalText = (t: Texts, refusal: TimetableRefusal): string => {
  switch (refusal.reason) {
    case 'clashes':
      return t('timetable.refusal.clashes', { what: clashText(t, refusal) })
    case 'groupArchived':
      return t('timetable.refusal.groupArchived', { name: refusal.group })
    case 'outsideDates':
      return t('timetable.refusal.outsideDates', {
        when: timeText(refusal.first),
        name: refusal.group,
        dates: formatDates(refusal.startsOn, refusal.endsOn),
      })
    case 'remoteShareExceeded':
      return [
        shareText(t, refusal),
        t(
          refusal.mayOverride
            ? 'timetable.refusal.overrideWithReason'
            : 'timetable.refusal.directorMayOverride',
        ),
      ].join(' ')
    case 'practiceRemote':
      return refusal.module === ''
        ? t('problem.practiceRemote')
        : t('timetable.refusal.practiceRemote', { name: refusal.module })
    case 'timesReversed':
      return t('problem.timesReversed')
    case 'patternEmpty':
      return [
        t('timetable.refusal.patternEmpty'),
        ...refusal.skipped.slice(0, 3).map((day) => skippedText(t, day)),
      ].join(' ')
    case 'nothingToMove':
      return t('timetable.refusal.nothingToMove')
    case 'notTheirs':
      return t('timetable.refusal.notTheirs')
    case 'published':
    case 'hasRemovals':
    case 'hasRequests':
    case 'hasDeliveries':
    case 'hasAbsences':
      return t(`timetable.refusal.${refusal.reason}`, { when: timeText(refusal.first) })
  }
}

/** How much of a module would be remote, and how much may be. */
export const shareText = (t: Texts, share: RemoteShare): string => {
  const hours = (minutes: number): string =>
    formatCount(Math.round((minutes * 10) / share.lessonMinutes) / 10)
  return t('timetable.refusal.remoteShareExceeded', {
    name: share.module.name,
    year: formatDate(share.studyYear),
    hours: hours(share.remoteMinutes),
    most: hours(((share.limit ?? 100) * share.plannedHours * share.lessonMinutes) / 100),
    limit: share.limit,
    planned: formatCount(share.plannedHours),
  })
}

const timeText = ({ day, from, to }: SessionTime): string =>
  `${formatDate(day)} ${formatTimes(from, to)}`
