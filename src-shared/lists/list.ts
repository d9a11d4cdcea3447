import { z } from 'zod'

/**
 * A filter of one column. `text` is folded and means "contains"; both ends of `dates` and `numbers` are
 * included. Numbers are in the unit the office counts the column in (cents, minutes).
 */
export const ListFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(200) }),
  z.object({ kind: z.literal('set'), values: z.array(z.string().max(200)).max(200) }),
  z.object({
    kind: z.literal('dates'),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
  }),
  z.object({
    kind: z.literal('numbers'),
    from: z.number().nullable(),
    until: z.number().nullable(),
  }),
  z.object({ kind: z.literal('yesNo'), value: z.boolean() }),
])
export type ListFilter = z.infer<typeof ListFilter>

export const ListSort = z.object({
  column: z.string().max(60),
  direction: z.enum(['ascending', 'descending']),
})
export type ListSort = z.infer<typeof ListSort>

/** What a list shows: one free search over all, filters per column (all must hold), an order. */
export const ListQuery = z.object({
  search: z.string().max(200),
  filters: z.record(z.string().max(60), ListFilter),
  sort: z.array(ListSort).max(3),
})
export type ListQuery = z.infer<typeof ListQuery>

/** Where a page begins: at a position (0 is the first row) or behind the row that a cursor names (keyset). */
export const ListPosition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at'), offset: z.number().int().min(0) }),
  z.object({ kind: z.literal('after'), cursor: z.string().max(4000) }),
])
export type ListPosition = z.infer<typeof ListPosition>

export const ListRequest = ListQuery.extend({
  position: ListPosition,
  limit: z.number().int().min(1).max(500),
  /** The columns whose sums over all that match are wanted too. */
  sums: z.array(z.string().max(60)).max(30).optional(),
})
export type ListRequest = z.infer<typeof ListRequest>

/** By column, in the unit its cells are counted in. */
const Sums = z.record(z.string(), z.number())

/**
 * A page: its rows, how many match in all, and the cursor behind its last row (null at the end).
 * `sums`: of the asked columns, of those that the list can add up; not there when none were asked.
 */
export type ListPage<Row> = {
  rows: Row[]
  total: number
  next: string | null
  sums?: z.infer<typeof Sums> | undefined
}
export const listPage = <S extends z.ZodType>(row: S) =>
  z.object({
    rows: z.array(row),
    total: z.number(),
    next: z.string().nullable(),
    sums: Sums.optional(),
  })

/** Rows a command works on: named ones, or all that match a query save some. */
export const Selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows'), ids: z.array(z.uuid()).max(100_000) }),
  z.object({
    kind: z.literal('matching'),
    query: ListQuery,
    except: z.array(z.uuid()).max(10_000),
  }),
])
export type Selection = z.infer<typeof Selection>
