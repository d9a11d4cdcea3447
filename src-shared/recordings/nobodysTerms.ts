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
  purpose: 'nodarbība ierakstīta, lai gan neviens to nebija lūdzis',
  keepDays,
  viewers: [],
  storage: '–',
  processor: platform,
  thirdCountry: '',
})
