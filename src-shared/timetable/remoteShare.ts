import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { minutesBetween } from '#shared/calendar/timeOfDay.ts'
import type { RemoteShare, SessionMode, SessionState, SessionTime } from './schema.ts'

/**
 * The study year a day belongs to, by its first day: with `09-01`, 31 August still belongs to the
 * year that began the September before.
 * @param starts month and day on which every study year begins
 */
export const studyYearOf = (day: CivilDate, starts: string): CivilDate => {
  const year = Number(day.slice(0, 4))
  const begun = day.slice(5) >= starts
  return `${String(begun ? year : year - 1).padStart(4, '0')}-${starts}`
}

/** Minutes held remotely; what was cancelled is not held. */
export const remoteMinutes = (
  sessions: readonly (SessionTime & { mode: SessionMode; state: SessionState })[],
): number =>
  sessions
    .filter(({ mode, state }) => mode === 'remote' && state === 'planned')
    .reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0)

/**
 * Whether more of a module is remote than the office allows (procedure 001, 7): exactly the limit is
 * allowed. A module without planned hours has nothing to measure by, and is never over. All in whole
 * numbers: minutes of a hundred per cent on both sides.
 */
export const overRemoteLimit = (
  share: Pick<RemoteShare, 'plannedHours' | 'lessonMinutes' | 'remoteMinutes' | 'limit'>,
): boolean =>
  share.limit !== null &&
  share.plannedHours > 0 &&
  share.remoteMinutes * 100 > share.limit * share.plannedHours * share.lessonMinutes
