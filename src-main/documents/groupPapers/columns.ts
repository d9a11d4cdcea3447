import type { Column } from '#shared/documents/tablePaper.ts'

const column =
  (unit: Column['width']['unit'], align: Column['align']) =>
  (heading: string | readonly string[], value: number): Column => ({
    heading: typeof heading === 'string' ? [heading] : [...heading],
    width: { unit, value },
    align,
    strong: false,
  })

/** A column as wide as a share of what the fixed ones leave. */
export const share = column('share', 'start')
/** A column of so many millimetres. */
export const fixed = column('mm', 'start')
export const centred = column('mm', 'center')
export const atEnd = column('mm', 'end')

/** The ordinal number of a row. */
export const rowNumber = (heading: string): Column => atEnd(heading, 9)
/** The column a row is found by. */
export const key = (one: Column): Column => ({ ...one, strong: true })
