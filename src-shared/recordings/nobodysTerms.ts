import type { Terms } from './terms.ts'

/**
 * What holds of a recording that nobody asked for and nobody was told of: everything of everybody is in
 * it, for nobody to watch, and no standing consent is meant for it.
 */
export const nobodysTerms = ({
  keepDays,
  platform,
}: {
  keepDays: number
  platform: string
}): Terms => ({
  mode: 'full',
  leftOut: [],
  purpose: 'ieraksts, ko neviens nebija lūdzis un kam neviens nebija piekritis',
  keepDays,
  viewers: [],
  storage: '–',
  processor: platform,
  thirdCountry: '',
})
