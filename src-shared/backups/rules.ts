import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { BackupCheck, BackupKind } from './schema.ts'

/** How often (ms) a backup is made while the office is open. */
export const backupEvery = 3 * 3_600_000

/** After how many hours without a good backup somebody should look. */
export const oldAfterHours = 26

/** What is kept: so many of today, one a day of so many days before, one a month of so many months before. */
export const keptToday = 3
export const keptDays = 14
export const keptMonths = 12

/** A backup as the rules see it; `day` in Riga, `at` as UTC text. */
export interface DatedBackup {
  name: string
  at: string
  day: CivilDate
  kind: BackupKind
  check: BackupCheck
}

/** The better one first: whole before unread before damaged, then the newer. */
const worth: Record<BackupCheck, number> = { whole: 2, unchecked: 1, damaged: 0 }
const better = (one: DatedBackup, other: DatedBackup): number =>
  worth[other.check] - worth[one.check] || (one.at < other.at ? 1 : -1)

/** The first day of the month that many months before the one of `day`. */
function monthsBefore(day: CivilDate, months: number): CivilDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const month = String((count % 12) + 1).padStart(2, '0')
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${month}-01`
}

/**
 * The last day with a whole backup before a time without any that is longer than the daily ones are
 * kept, while there are fewer days with one since: the PC's clock may stand far ahead.
 */
function dayBeforeGap(backups: readonly DatedBackup[], today: CivilDate): CivilDate | null {
  const whole = backups.filter(({ check, day }) => check === 'whole' && day <= today)
  const days = [...new Set(whole.map(({ day }) => day))].toSorted().toReversed()
  let next = today
  for (const day of days.slice(0, keptDays)) {
    if (addDays(day, keptDays) < next) return day
    next = day
  }
  return null
}

/**
 * The backups to let go of. A damaged one never keeps a whole one out; the newest whole one always
 * stays, and so does, for the days of the daily ones, the newest from before a restore: it is the way
 * back. One of a later day than today was made while the PC's clock was wrong, here or then: it stays.
 * What was made before a long time without any ages as if that time had not passed, until there are as
 * many days with a backup as are kept: a clock that is months ahead lets go of nothing that was there.
 */
export function backupsToRemove(backups: readonly DatedBackup[], today: CivilDate): string[] {
  const best = backups.toSorted(better)
  const kept = new Set<DatedBackup>()
  const keep = (some: readonly DatedBackup[]): void => some.forEach((backup) => kept.add(backup))
  const oldestDay = addDays(today, -keptDays)
  const oldestMonth = monthsBefore(today, keptMonths)

  keep(best.filter(({ day }) => day > today))
  keep(best.filter(({ day }) => day === today).slice(0, keptToday))
  const perDay = Map.groupBy(
    best.filter(({ day }) => day < today && day >= oldestDay),
    ({ day }) => day,
  )
  for (const ofDay of perDay.values()) keep(ofDay.slice(0, 1))
  const perMonth = Map.groupBy(
    best.filter(({ day }) => day < today && day >= oldestMonth),
    ({ day }) => day.slice(0, 7),
  )
  for (const ofMonth of perMonth.values()) keep(ofMonth.slice(0, 1))
  keep(best.filter(({ check }) => check === 'whole').slice(0, 1))
  keep(
    best
      .filter(
        ({ kind, check, day }) => kind === 'beforeRestore' && check === 'whole' && day >= oldestDay,
      )
      .slice(0, 1),
  )
  const before = dayBeforeGap(backups, today)
  if (before !== null) {
    const older = backups.filter(({ day }) => day <= before)
    const gone = new Set(backupsToRemove(older, before))
    keep(older.filter(({ name }) => !gone.has(name)))
  }
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}

/**
 * The newest of some backups, which come newest first. One dated later than now (UTC text) was made
 * while the PC's clock was wrong, here or then: it is the newest only where there is no other.
 */
export const newestOf = <T extends { at: string }>(
  backups: readonly T[],
  now: string,
): T | undefined => backups.find(({ at }) => at <= now) ?? backups[0]

/** Whether the last good backup is too old, as instants (epoch ms). A wrong clock makes none old. */
export const isOld = (lastGood: number | null, now: number): boolean =>
  lastGood === null || now - lastGood > oldAfterHours * 3_600_000
