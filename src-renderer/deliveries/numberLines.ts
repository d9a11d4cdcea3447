import type { NumbersFile } from '#shared/deliveries/numbersSchema.ts'

/** The chosen columns of a file as lines that can be matched: name and number, or the number alone. */
export const linesOf = (
  { rows }: Pick<NumbersFile, 'rows'>,
  { key, number }: { key: number | null; number: number | null },
): string => {
  if (number === null) return ''
  const cell = (row: readonly string[], place: number): string =>
    (row[place] ?? '').replaceAll(/\s+/gu, ' ').trim()
  return rows
    .map((row) => (key === null ? cell(row, number) : `${cell(row, key)}\t${cell(row, number)}`))
    .join('\n')
}
