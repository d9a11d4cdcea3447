import { keptDays } from '#shared/backups/rules.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { columnsOf, type Permission, type Register } from './columns.ts'
import type { ExportProfileInput } from './schema.ts'

/** What a profile allows to leave the office. */
export const permissionsOf = (
  profile: Pick<ExportProfileInput, 'withPersonalCodes' | 'withContacts' | 'withGuardians'>,
): ReadonlySet<Permission> =>
  new Set([
    ...(profile.withPersonalCodes ? (['personalCodes'] as const) : []),
    ...(profile.withContacts ? (['contacts'] as const) : []),
    ...(profile.withGuardians ? (['guardians'] as const) : []),
  ])

/**
 * The chosen columns that may leave the office, in the register's own order. A column whose
 * permission is off stays chosen and stays at home.
 */
export const deliveredColumns = (
  register: Register,
  chosen: readonly string[],
  allowed: ReadonlySet<Permission>,
): string[] =>
  columnsOf(register)
    .filter(([name, needs]) => chosen.includes(name) && needs.every((need) => allowed.has(need)))
    .map(([name]) => name)

/**
 * What spreadsheets take for a formula at the beginning of a CSV cell: OWASP "CSV injection", its
 * full-width forms too. Such a cell gets an apostrophe in front and is text from then on.
 */
export const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * A stored phone number (E.164) as a cell: `(+371) 26 123 456`. A leading plus would be a formula, an
 * apostrophe before it would be shown, and bare digits lose zeros; brackets are text everywhere and
 * are read back by the import. What is no E.164 comes back as it is.
 */
export function phoneCell(e164: string): string {
  const text = formatPhone(e164)
  if (text === e164) return text
  return text.startsWith('+') ? text.replace(/^\+(\d+) /u, '(+$1) ') : `(+371) ${text}`
}

/** Seconds until the next try: soon at first, since a share is often back in a moment, then every quarter of an hour. */
const pauses = [5, 15, 30, 60, 120, 300, 600] as const
/** Seconds. */
export const longestPause = 900
export const pauseAfter = (tries: number): number => pauses[Math.max(0, tries - 1)] ?? longestPause

/** After so many tries a file that somebody holds open waits no longer: the new version stands beside it. */
export const triesBeforeBoth = 2

/** How long (milliseconds) a folder may give no sign of life before its delivery is put off. */
export const longestSilence = 120_000

/** How long (seconds) nothing may have changed before a delivery "on change" goes out. */
export const quietBeforeDelivery = 20

/**
 * A daily delivery is due once a day, on the first occasion that the office is open. One of a later
 * day was asked for while the PC's clock was wrong.
 */
export const dueToday = (lastRequested: CivilDate | null, today: CivilDate): boolean =>
  lastRequested !== today

/** What is known of an export that lies in a folder; days in Riga. */
export interface LyingExport {
  deliveredOn: CivilDate
  today: CivilDate
  /** So many days exports are kept: the centre's policy. */
  keepDays: number
  /** Days on which the office made a good backup, in any order. */
  workedOn: readonly CivilDate[]
}

/**
 * Whether an export has had its time. The PC's clock alone does not say so, since it may be far ahead
 * when the office is opened: on every other of those days, as many as backups are kept for at most,
 * the office has to have worked since. The day that is on counts, a later one does not.
 */
export function isExportOver({ deliveredOn, today, keepDays, workedOn }: LyingExport): boolean {
  if (today <= addDays(deliveredOn, keepDays)) return false
  const since = new Set([...workedOn, today].filter((day) => day > deliveredOn && day <= today))
  return since.size >= Math.min(keptDays, Math.ceil(keepDays / 2))
}
