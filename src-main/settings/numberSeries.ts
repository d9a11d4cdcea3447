import type { Kysely } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import {
  type NumberSeries,
  numberText,
  type SeriesStand,
  standIn,
  usualPatterns,
} from '#shared/settings/numberPattern.ts'

/** Numbers a series would give next, and where it must still stand when they are taken. */
export interface ForeseenNumbers {
  series: NumberSeries
  pattern: string
  from: SeriesStand
  numbers: readonly string[]
}

/** The next numbers of a series, without taking them: a paper is typeset before its command writes it. */
export async function foreseeNumbers(
  db: Kysely<Tables>,
  series: NumberSeries,
  today: CivilDate,
  count: number,
): Promise<ForeseenNumbers> {
  const row = await db
    .selectFrom('number_series')
    .select(['pattern', 'year', 'next'])
    .where('id', '=', series)
    .executeTakeFirst()
  const year = Number(today.slice(0, 4))
  const pattern = row?.pattern ?? usualPatterns[series]
  const from = standIn(row ?? { year, next: 1 }, year)
  const numbers = Array.from({ length: count }, (_, place) =>
    numberText(pattern, { year: from.year, number: from.next + place }),
  )
  return { series, pattern, from, numbers }
}

/**
 * Takes foreseen numbers for good.
 * @returns false when others took numbers meanwhile: then nothing is taken, and one foresees anew
 */
export async function takeNumbers(work: Work, foreseen: ForeseenNumbers): Promise<boolean> {
  const { series, from, pattern, numbers } = foreseen
  const now = await foreseeNumbers(work.db, series, work.today, numbers.length)
  if (now.from.year !== from.year || now.from.next !== from.next || now.pattern !== pattern) {
    return false
  }
  const stand = { year: from.year, next: from.next + numbers.length }
  await work.db
    .insertInto('number_series')
    .values({ id: series, pattern, ...stand })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(stand))
    .execute()
  return true
}
