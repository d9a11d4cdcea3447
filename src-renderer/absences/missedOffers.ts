import { formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Option } from '#renderer/components/form/fields.ts'
import { today } from '#renderer/courses/today.ts'
import type { AbsenceDetails, OfferedMissed } from '#shared/absences/schema.ts'
import { wholeDays } from './absenceForm.ts'
import { missedWords } from './words.ts'

/** What may be chosen as missed, or why there is nothing to choose from. */
export type Missed = readonly Option[] | 'nobody' | 'waits' | 'failed'

/** What is offered as missed: nothing before somebody is chosen, and their sessions are known. */
export function missedOf(
  t: Texts,
  person: string,
  { data, isError }: { data: OfferedMissed | undefined; isError: boolean },
  absence: AbsenceDetails | null,
): Missed {
  if (person === '') return 'nobody'
  // Before the sessions are known the only offer would be other days: who is fast would take that.
  if (data === undefined && absence === null) return isError ? 'failed' : 'waits'
  return offers(t, data, absence)
}

/** The sessions of today and tomorrow, the one that an absence is of, and other days. */
function offers(
  t: Texts,
  offered: OfferedMissed | undefined,
  absence: AbsenceDetails | null,
): Option[] {
  const sessions = (offered?.sessions ?? []).map(({ id, day, from, to, group }) => ({
    value: id,
    word: `${t(day === today() ? 'absences.missed.today' : 'absences.missed.tomorrow')} ${formatTimes(from, to)} · ${group.name}`,
  }))
  const own = absence?.session ?? null
  const known = own === null || sessions.some(({ value }) => value === own.id)
  return [
    ...(own === null || known || absence === null
      ? []
      : [{ value: own.id, word: `${missedWords(absence)} · ${absence.group.name}` }]),
    ...sessions,
    { value: wholeDays, word: t('absences.missed.days') },
  ]
}
