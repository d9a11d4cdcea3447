import type { Kysely, RawBuilder, SqlBool } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListSort } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** A condition as SQL. */
export type Condition = RawBuilder<SqlBool>

/** What can be asked of one column of a list. Expressions are SQL over the list's tables. */
export interface ListColumn {
  /** What rows are ordered by: never null, and indexed together with the list's `position`. */
  readonly sort?: RawBuilder<string | number>
  /** Rows whose text contains this, folded. What it asks of other records stays within the actor's scope. */
  readonly contains?: (folded: string, actor: Actor) => Condition
  readonly isOneOf?: (values: readonly string[], actor: Actor) => Condition
  /** A civil date, compared as text; null never matches. */
  readonly date?: RawBuilder<string | null>
  /** An instant (UTC text to the millisecond), filtered by Riga's days; null and '' never match. */
  readonly instant?: RawBuilder<string | null>
  /**
   * The day in Riga of another moment, which its cells show instead of the instant where it is the earlier
   * one; null where there is none.
   */
  readonly orEarlier?: RawBuilder<string | null>
  /** A number in the unit its cells are counted in, compared with a range; null never matches. */
  readonly number?: RawBuilder<number | null>
  readonly yes?: Condition
  /** What a row adds to the foot of the table: a whole number, null for nothing. */
  readonly sum?: RawBuilder<number | null>
}

/**
 * A list of the office: everything that lists do (search, filters, order, pages, totals, selections,
 * exports) follows from this.
 */
export interface ListDefinition<Row> {
  readonly from: RawBuilder<unknown>
  readonly id: RawBuilder<string>
  /** An integer key that breaks ties, so that paging never repeats or loses a row. */
  readonly position: RawBuilder<number>
  readonly columns: Readonly<Record<string, ListColumn>>
  /** The order when nobody asks for another. */
  readonly order: readonly ListSort[]
  /**
   * What is shown while none of these columns is filtered (archived rows are hidden): a filter of one
   * of them decides instead. `searched`: so does a search, which finds what is out of the way too.
   */
  readonly unless?: {
    readonly filtered: readonly string[]
    readonly searched?: true
    readonly only: Condition
  }
  /** What the actor may see; null for everything. */
  scope(actor: Actor): Condition | null
  /**
   * The one free search. `broad` tells that thousands match: then the order is better walked with
   * each row looked up among the matches than the matches sorted.
   */
  search(text: string, broad: boolean): Condition | null
  /** The rows of these ids, in any order; what they tell of other records stays within the actor's scope. */
  load(db: Kysely<Tables>, ids: readonly string[], actor: Actor): Promise<(Row & { id: string })[]>
}
