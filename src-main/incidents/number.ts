import type { Work } from '#main/database/command.ts'
import { numberText, standIn } from '#shared/settings/numberPattern.ts'

/** Incidents have a series of their own, so that gaps in others betray nothing. */
const series = 'incident'
const usualPattern = 'K-{year}-{number:3}'

/** Takes the next number of incidents for good: `K-2026-003`. */
export async function takeIncidentNumber(work: Work): Promise<string> {
  const row = await work.db
    .selectFrom('number_series')
    .select(['pattern', 'year', 'next'])
    .where('id', '=', series)
    .executeTakeFirst()
  const year = Number(work.today.slice(0, 4))
  const pattern = row?.pattern ?? usualPattern
  const stand = standIn(row ?? { year, next: 1 }, year)
  const next = { year: stand.year, next: stand.next + 1 }
  await work.db
    .insertInto('number_series')
    .values({ id: series, pattern, ...next })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(next))
    .execute()
  return numberText(pattern, { year: stand.year, number: stand.next })
}
