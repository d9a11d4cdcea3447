import type { PaperKind } from '#shared/documents/schema.ts'

/** Series of numbers: of every kind of paper in the register, and of copies of data, which are kept apart. */
export type NumberSeries = PaperKind | 'dataCopy'

/** How numbers of a new series look; an office may put its own. */
export const usualPatterns: Readonly<Record<NumberSeries, string>> = {
  informationSheet: 'IM-{year}-{number:4}',
  groupList: 'GS-{year}-{number:3}',
  sessionList: 'NS-{year}-{number:3}',
  attendanceSheet: 'AL-{year}-{number:3}',
  contactList: 'KS-{year}-{number:3}',
  certificateList: 'AS-{year}-{number:3}',
  handoverAct: 'PN-{year}-{number:4}',
  returnAct: 'AA-{year}-{number:4}',
  manifest: 'SN-{year}-{number:4}',
  deliveryReceipt: 'SA-{year}-{number:4}',
  recordingRequest: 'NI-{year}-{number:4}',
  consentForm: 'PI-{year}-{number:4}',
  consentWithdrawal: 'PX-{year}-{number:4}',
  consentReceipt: 'PA-{year}-{number:4}',
  consentList: 'PS-{year}-{number:4}',
  deletionRecord: 'ID-{year}-{number:4}',
  erasureRecord: 'DP-{year}-{number:4}',
  dataCopy: 'DK-{year}-{number:4}',
}

/**
 * A number of a series: `IM-{year}-{number:4}` with 2026 and 12 is `IM-2026-0012`. `{number:4}` has
 * at least four digits, more when they are needed; what is no placeholder stays as it is.
 */
export const numberText = (
  pattern: string,
  { year, number }: { year: number; number: number },
): string =>
  pattern
    .replaceAll('{year}', String(year))
    .replaceAll(/\{number(?::([1-9]))?\}/gu, (_, digits: string | undefined) =>
      String(number).padStart(Number(digits ?? 1), '0'),
    )

/** Where a series stands: the number it gives next, and the year it counts in. */
export interface SeriesStand {
  year: number
  next: number
}

/**
 * Where a series stands on a day of this year. A new year begins at 1; a clock that was put back
 * does not bring an old year back, or its numbers would be given twice.
 */
export const standIn = (stand: SeriesStand, year: number): SeriesStand =>
  year > stand.year ? { year, next: 1 } : stand
