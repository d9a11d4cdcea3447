import type { ImportField, MappedRow, RowFinding } from './target.ts'

/** A formula that gives an error leaves a mapped cell without a value, and nobody has noticed. */
export const brokenFormulas = (row: MappedRow, fields: readonly ImportField[]): RowFinding[] =>
  fields.flatMap(({ key }) =>
    row
      .cells(key)
      .flatMap(({ cell }) =>
        typeof cell === 'object' && 'error' in cell
          ? [{ field: key, reason: 'formulaError', text: cell.error }]
          : [],
      ),
  )
