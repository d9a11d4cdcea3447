/** The order with one column moved to stand at `place` (0 is first, counted without the column itself). */
export const moveColumn = (order: readonly string[], key: string, place: number): string[] => {
  const others = order.filter((other) => other !== key)
  const at = Math.min(others.length, Math.max(0, place))
  return [...others.slice(0, at), key, ...others.slice(at)]
}
