import { headingWords, holdsWords } from './headingWords.ts'
import type { ColumnUse } from './mapping.ts'
import type { ImportTarget } from './target.ts'

export type HeadingMatcher = (heading: string) => ColumnUse

interface Candidate {
  readonly words: string
  readonly use: ColumnUse
}

/**
 * Gives what tells the use of a column from its heading. A heading that is exactly a known one
 * wins; else the longest known one that stands in it word by word („Jūsu vārds un uzvārds”), unless
 * it speaks of somebody else („Vecāku tālrunis”); else what a question is about.
 */
export function headingMatcher(
  target: Pick<ImportTarget<never>, 'fields' | 'leftOut' | 'foreign'>,
): HeadingMatcher {
  const fields = target.fields.map(
    (field) => [field, { kind: 'field', field: field.key } satisfies ColumnUse] as const,
  )
  const leftOut = target.leftOut.map((heading): Candidate => ({
    words: headingWords(heading),
    use: { kind: 'leftOut' },
  }))
  const named = fields
    .flatMap(([field, use]) =>
      field.headings.map((heading): Candidate => ({ words: headingWords(heading), use })),
    )
    .concat(leftOut)
  const exact = new Map(named.map((candidate) => [candidate.words, candidate.use]))
  const longestFirst = named
    .filter((candidate) => candidate.words.length > 2)
    .sort((a, b) => b.words.length - a.words.length)
  const about = fields.flatMap(([field, use]) =>
    (field.about ?? []).map((word): Candidate => ({ words: headingWords(word), use })),
  )
  const foreign = target.foreign.map(headingWords)

  return (heading) => {
    const words = headingWords(heading)
    if (words === '') return { kind: 'unknown' }
    const use = exact.get(words)
    if (use) return use
    if (foreign.some((word) => holdsWords(words, word))) return { kind: 'unknown' }
    const asked = /\?\s*$/.test(heading)
    const held = longestFirst.find((candidate) => holdsWords(words, candidate.words))
    const meant = about.find((candidate) => holdsWords(words, candidate.words))
    // A question is rather about a thing than for a field whose name happens to stand in it.
    return (asked ? (meant ?? held) : (held ?? meant))?.use ?? { kind: 'unknown' }
  }
}
