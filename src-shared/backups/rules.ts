import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { BackupCheck, BackupKind } from './schema.ts'

/** How often (ms) a backup is made while the office is open. */
export const backupEvery = 3 * 3_600_000

/** After how many hours without a good backup somebody should look. */
export const oldAfterHours = 26

/** What is kept: so many of today, one a day of so many days before that have one, one a month of so many such months. */
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

const monthOf = (day: CivilDate): string => day.slice(0, 7)

/** The earliest of so many newest days or months, or null while there are fewer. */
const earliestOf = (some: readonly string[], count: number): string | null =>
  [...new Set(some)].toSorted().at(-count) ?? null

/**
 * The backups to let go of. Days and months are those on which a whole one was made, counted, not how
 * far back they lie: whatever the PC's clock shows, for how long, only newer whole ones take the place
 * of one. A damaged one never keeps a whole one out; the newest whole one always stays, and so does,
 * for the days of the daily ones, the newest from before a restore: it is the way back. One of a later
 * day than today was made while the PC's clock was wrong, here or then: it stays and counts for none.
 */
export function backupsToRemove(backups: readonly DatedBackup[], today: CivilDate): string[] {
  const best = backups.toSorted(better)
  const kept = new Set<DatedBackup>()
  const keep = (some: readonly DatedBackup[]): void => some.forEach((backup) => kept.add(backup))
  const earlier = best.filter(({ day }) => day < today)
  const daysOfWhole = earlier.filter(({ check }) => check === 'whole').map(({ day }) => day)
  const oldestDay = earliestOf(daysOfWhole, keptDays) ?? ''
  const thisMonth = monthOf(today)
  const monthsOfWhole = daysOfWhole.map(monthOf).filter((month) => month < thisMonth)
  const oldestMonth = earliestOf(monthsOfWhole, keptMonths) ?? ''

  keep(best.filter(({ day }) => day > today))
  keep(best.filter(({ day }) => day === today).slice(0, keptToday))
  const perDay = Map.groupBy(
    earlier.filter(({ day }) => day >= oldestDay),
    ({ day }) => day,
  )
  for (const ofDay of perDay.values()) keep(ofDay.slice(0, 1))
  const perMonth = Map.groupBy(
    earlier.filter(({ day }) => monthOf(day) >= oldestMonth),
    ({ day }) => monthOf(day),
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
