import type { Texts } from '#renderer/app/language/language.ts'
import { AbsenceKind, FollowUpKind, ReportedBy } from '#shared/absences/schema.ts'
import { states } from './absenceColumns.tsx'

/** Words of what the list keeps as values, for a file. */
export const exportWords = (t: Texts): Record<string, string> => ({
  ...Object.fromEntries(
    AbsenceKind.options.map((kind) => [`kind.${kind}`, t(`absences.kind.${kind}`)]),
  ),
  ...Object.fromEntries(states.map((state) => [`state.${state}`, t(`absences.state.${state}`)])),
  ...Object.fromEntries(
    FollowUpKind.options.map((kind) => [`followed.${kind}`, t(`absences.follow.${kind}`)]),
  ),
  ...Object.fromEntries(
    ReportedBy.options.map((who) => [`reportedBy.${who}`, t(`absences.reportedBy.${who}`)]),
  ),
  'inTime.true': t('absences.inTime'),
  'inTime.false': t('absences.late'),
  'inTime.unknown': t('absences.unknownInTime'),
  'inTime.noSession': t('absences.noSession'),
  'excused.true': t('absences.excused'),
  'excused.false': t('absences.notExcused'),
})
