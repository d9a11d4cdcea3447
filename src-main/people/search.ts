import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { soughtDigits } from '#shared/people/phoneSearch.ts'
import { digitsOf, searchWords } from '#shared/text/fold.ts'

/**
 * Finds people by the beginnings of words of their names (former ones too), town and e-mail, or by
 * digits anywhere in a phone or personal code. Words, and a number behind them, must all be found.
 * @param broad see `ListDefinition.search`
 */
export function personSearch(text: string, broad: boolean): Condition | null {
  // The plus keeps SQLite from starting at the matches: the order is walked instead.
  const place = broad ? sql`+person.seq` : sql`person.seq`
  const conditions: Condition[] = []
  // A number may be typed with blanks in it, so what looks like one is taken together. Behind words
  // it must have three digits: a name may end in one or two.
  const number =
    /^[\d+(][\d\s+()–-]*$|(?<=\s)[\d+(](?:[\s+()–-]*\d){2,}[\d\s+()–-]*$/.exec(text)?.[0] ?? ''
  const digits = soughtDigits(number)
  if (digits !== '') conditions.push(digitsCondition(digits, place))
  const words = searchWords(number === '' ? text : text.slice(0, -number.length))
  if (words.length > 0) {
    const match = words.map((word) => `"${word}"*`).join(' ')
    conditions.push(
      sql`${place} in (select rowid from person_search where person_search match ${match})`,
    )
  }
  if (conditions.length === 0) return null
  return sql`(${sql.join(conditions, sql` and `)})`
}

/** Finds people by the beginnings of words of their names alone, former ones too; null where nothing is asked. */
export function nameSearch(text: string): Condition | null {
  return nameWords(text, (key) => key)
}

/** The same by their given names alone. */
export function givenNameSearch(text: string): Condition | null {
  return nameWords(text, (key) => sql`substr(${key}, 1, instr(${key}, '|') - 1)`)
}

/** @param part what of a folded name key (`anna|krumina-liepina`) is looked at */
function nameWords(
  text: string,
  part: (key: RawBuilder<string>) => RawBuilder<string>,
): Condition | null {
  const words = searchWords(text)
  if (words.length === 0) return null
  // The index knows names, towns and addresses alike: it finds the few, whose names are then looked at.
  const inIndex = words.map((word) => `"${word}"*`).join(' ')
  const begin = (key: RawBuilder<string>): Condition =>
    sql`(${sql.join(
      words.map((word) => sql`instr(${wordsOfKey(part(key))}, ${` ${word}`}) > 0`),
      sql` and `,
    )})`
  return sql`(person.seq in (select rowid from person_search where person_search match ${inIndex})
    and (${begin(sql`person.name_key`)} or exists (select 1 from former_name
      where former_name.person_id = person.id and ${begin(sql`former_name.name_key`)})))`
}

/**
 * Finds people by digits anywhere in one of their phone numbers, and in nothing else of theirs. What
 * holds no digit is in no number.
 */
export function phoneSearch(text: string): Condition {
  if (digitsOf(text) === '') return sql`false`
  const digits = soughtDigits(text)
  // Only the country code so far: whoever has a number.
  if (digits === '') return sql`person.first_phone <> ''`
  // The index knows phones and personal codes alike: it finds the few, whose numbers are then looked at.
  return sql`(${digitsCondition(digits, sql`person.seq`)} and exists (select 1 from contact
    where contact.person_id = person.id and contact.kind in ('phone', 'whatsapp')
      and ${holdsDigits(sql`contact.value`, text)}))`
}

/** Whether one phone number as stored (E.164) holds the digits of what is typed, as people say it. */
export function holdsDigits(phone: RawBuilder<string>, text: string): Condition {
  if (digitsOf(text) === '') return sql`false`
  const digits = soughtDigits(text)
  return digits === ''
    ? sql`${phone} <> ''`
    : sql`instr(case when ${phone} like '+371%' then substr(${phone}, 5) else ${phone} end, ${digits}) > 0`
}

/** The words of a folded name key (`anna|krumina-liepina`): the parts of double names, and each in one piece. */
const wordsOfKey = (key: RawBuilder<string>) =>
  sql`' ' || replace(replace(replace(${key}, '|', ' '), '-', ' '), '''', ' ')
    || ' ' || replace(replace(replace(${key}, '|', ' '), '-', ''), '''', '')`

function digitsCondition(digits: string, place: Condition | ReturnType<typeof sql>): Condition {
  // The index holds runs of three digits; shorter ones are looked for row by row.
  if (digits.length < 3) return sql`instr(person.search_digits, ${digits}) > 0`
  return sql`${place} in (select rowid from person_digits where person_digits match ${`"${digits}"`})`
}
