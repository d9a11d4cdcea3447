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
