/** Values of a form by field name. */
export type FormValues = Record<string, unknown>

/** A field that both sides changed: what stands in the form, what the office has now. */
export interface Conflict {
  name: string
  mine: unknown
  theirs: unknown
}

/** Null, nothing, an empty text and an empty list are the same "nothing there". */
export const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other)

const plain = (value: unknown): string => {
  const nothing = value === undefined || value === null || value === ''
  return nothing || (Array.isArray(value) && value.length === 0)
    ? ''
    : JSON.stringify(sorted(value))
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value === '' ? null : value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  )
}

/**
 * Brings what another window saved into a form that is being filled in. Untouched fields take the
 * new value, touched ones stay as typed; `held` (where the cursor is) is left alone. Fields changed
 * on both sides are conflicts for the person to decide.
 */
export const mergeMeanwhile = (
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
  held: string | null,
): { values: FormValues; base: FormValues; conflicts: Conflict[] } => {
  const values: FormValues = { ...mine }
  const nextBase: FormValues = { ...base }
  const conflicts: Conflict[] = []
  for (const name of Object.keys(theirs)) {
    if (isSame(base[name], theirs[name])) continue
    if (isSame(mine[name], theirs[name])) nextBase[name] = theirs[name]
    else if (!isSame(mine[name], base[name])) {
      conflicts.push({ name, mine: mine[name], theirs: theirs[name] })
    } else if (name !== held) {
      values[name] = theirs[name]
      nextBase[name] = theirs[name]
    }
  }
  return { values, base: nextBase, conflicts }
}
