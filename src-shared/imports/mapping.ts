import { z } from 'zod'

/** What a column is used for. `leftOut` is known and not needed; `unknown` was not recognised. */
export const ColumnUse = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string().max(60) }),
  z.object({ kind: z.literal('leftOut') }),
  z.object({ kind: z.literal('unknown') }),
])
export type ColumnUse = z.infer<typeof ColumnUse>

export const PlannedColumn = z.object({
  /** Position in the row, from 0. */
  column: z.number().int().min(0),
  /** As it stands in the file; '' where there is none. */
  heading: z.string().max(32_767),
  use: ColumnUse,
})
export type PlannedColumn = z.infer<typeof PlannedColumn>

/** How a table is read: which sheet, which row holds the headings (null: none), what each column is. */
export const ImportPlan = z.object({
  sheet: z.number().int().min(0),
  headingRow: z.number().int().min(1).nullable(),
  columns: z.array(PlannedColumn).max(300),
  /** `remembered`: as somebody corrected it the last time a file with these headings came. */
  source: z.enum(['recognised', 'remembered', 'guessed', 'byHand']),
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** What is kept of a mapping: by heading, not by position, since exports change their order. */
export const RememberedMapping = z.object({
  fingerprint: z.string(),
  columns: z
    .array(z.object({ heading: z.string(), occurrence: z.number().int().min(0), use: ColumnUse }))
    .max(300),
})
export type RememberedMapping = z.infer<typeof RememberedMapping>
