import type { Selection } from '#shared/lists/list.ts'

/** The longest name of a draft that the office keeps. */
const longest = 120

/**
 * The draft's name of a record that is made in place: with what was already known of it, so that what
 * was half typed of one is never found again in the form of another.
 */
export const newDraft = (
  purpose: string,
  ...known: readonly (string | null | undefined)[]
): string =>
  [purpose, ...known.map((part) => (part ?? '').trim()).filter((part) => part !== '')]
    .join(':')
    .slice(0, longest)

/**
 * The draft's name of what is done to chosen rows: these very rows, whatever the order they were chosen
 * in. A day kept for one of them, or for another stack, is never found again over these.
 */
export const chosenDraft = (purpose: string, chosen: Selection): string => {
  if (chosen.kind === 'rows' && chosen.ids.length === 1) return `${purpose}:${chosen.ids[0]}`
  const rows =
    chosen.kind === 'rows' ? chosen.ids.toSorted() : [chosen.query, chosen.except.toSorted()]
  return `${purpose}:${fingerprint(JSON.stringify(rows))}`
}

/** The same for the ids alone. */
export const idsDraft = (purpose: string, ids: readonly string[]): string =>
  chosenDraft(purpose, { kind: 'rows', ids: [...ids] })

/** Two texts have the same only by a chance that no office will live to see. */
const fingerprint = (text: string): string => {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2654435761)
    two = Math.imul(two ^ unit, 1597334677)
  }
  return `${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}-${text.length}`
}
