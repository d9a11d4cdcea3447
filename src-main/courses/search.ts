import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { searchWords } from '#shared/text/fold.ts'

/**
 * Finds rows in which every word typed stands somewhere in one of these folded texts. Groups are
 * few thousand at most, so that each row is looked at.
 */
export function wordsIn(text: string, texts: readonly RawBuilder<unknown>[]): Condition | null {
  const words = searchWords(text)
  if (words.length === 0) return null
  const found = words.map((word) => {
    const places = texts.map((place) => contains(place, word))
    return sql`(${sql.join(places, sql` or `)})`
  })
  return sql`(${sql.join(found, sql` and `)})`
}

/** Whether a folded text holds another. */
export const contains = (text: RawBuilder<unknown>, folded: string): Condition =>
  sql`instr(coalesce(${text}, ''), ${folded}) > 0`
