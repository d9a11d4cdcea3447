import { formatCount } from '#renderer/app/format/numbers.ts'

/** A change of stock with its sign: `+10`, `−3`, `0`. */
export const changeText = (change: number): string => {
  if (change === 0) return '0'
  return `${change > 0 ? '+' : '−'}${formatCount(Math.abs(change))}`
}
