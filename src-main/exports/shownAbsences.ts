import { absenceList } from '#main/absences/list.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { Absence } from '#shared/absences/schema.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { formatTimeOfDay, rigaDateOf } from '#shared/calendar/rigaTime.ts'

/** What waits first, as the list's marks say it. */
const stateOf = (absence: Absence): string => {
  if (absence.withdrawn) return 'withdrawn'
  if (absence.callGuardian) return 'callGuardian'
  return absence.nothingFollowed ? 'nothingFollowed' : 'followed'
}

const cells = (absence: Absence) => ({
  id: absence.id,
  person: absence.person.name,
  day: absence.from === absence.until ? absence.from : [absence.from, absence.until],
  hours:
    absence.session === null
      ? ''
      : [absence.session.from, absence.session.to].map(formatTimeOfDay).join('–'),
  group: absence.group.name,
  kind: absence.kind,
  state: stateOf(absence),
  reported: absence.hourKnown ? absence.reportedAt : rigaDateOf(absence.reportedAt),
  inTime: absence.inTime ?? 'noSession',
  followed: absence.followed,
  reportedBy: absence.reportedBy,
  excused: absence.excused,
})

/** The list of absences with what its columns show, one text each. */
export const shownAbsences = (today: CivilDate): ListDefinition<ReturnType<typeof cells>> => {
  const list = absenceList(today)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(cells) }
}
