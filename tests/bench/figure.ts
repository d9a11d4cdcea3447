/**
 * One line of `npm run bench`. `baseline` is the same work done barely, in the same run and unit;
 * `ratio` is value ÷ baseline. `limit` holds the ratio where there is one, else the value; where more
 * is better (frames a second), the value must reach `atLeast`.
 */
export type Figure = {
  name: string
  value: number
  unit: 'ms' | 'MB' | 'kB' | 'fps' | 'frames' | 'nodes'
  baseline?: number
  ratio?: number
  limit?: number
  atLeast?: number
  /** Sizes depend on no machine: one over its limit fails the run, as a ratio does. */
  fails?: boolean
}
