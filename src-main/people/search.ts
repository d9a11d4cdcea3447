import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { digitsOf, searchWords } from '#shared/text/fold.ts'

/**
 * Finds people by the beginnings of words of their names (former ones too), town and e-mail, or by
 * digits anywhere in a phone or personal code. Words and digits together must all be found.
 * @param broad see `ListDefinition.search`
 */
export function personSearch(text: string, broad: boolean): Condition | null {
  // The plus keeps SQLite from starting at the matches: the order is walked instead.
  const place = broad ? sql`+person.seq` : sql`person.seq`
  const conditions: Condition[] = []
  const digits = looksLikeNumber(text) ? digitsOf(text) : ''
  if (digits !== '') conditions.push(digitsCondition(digits, place))
  const words = digits === '' ? searchWords(text) : []
  if (words.length > 0) {
    const match = words.map((word) => `"${word}"*`).join(' ')
    conditions.push(
      sql`${place} in (select rowid from person_search where person_search match ${match})`,
    )
  }
  if (conditions.length === 0) return null
  return sql`(${sql.join(conditions, sql` and `)})`
}

/** Digits with what people put between them in a phone or code. */
const looksLikeNumber = (text: string): boolean => /^[\d\s+()–-]+$/.test(text) && /\d/.test(text)

function digitsCondition(digits: string, place: Condition | ReturnType<typeof sql>): Condition {
  // The index holds runs of three digits; shorter ones are looked for row by row.
  if (digits.length < 3) return sql`instr(person.search_digits, ${digits}) > 0`
  return sql`${place} in (select rowid from person_digits where person_digits match ${`"${digits}"`})`
}
