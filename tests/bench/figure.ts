/**
 * One line of `npm run bench`. `baseline` is the same work done barely, in the same run and unit;
 * `ratio` is value ÷ baseline. `limit` holds the ratio where there is one, else the value.
 */
export type Figure = {
  name: string
  value: number
  unit: 'ms' | 'x' | 'MB'
  baseline?: number
  ratio?: number
  limit?: number
}
