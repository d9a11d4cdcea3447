import { action as english } from './actionEn.ts'
import { action as latvian } from './actionLv.ts'

type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/**
 * What was done, as the access log says it (`people.create`: „ierakstīja cilvēku”); null for an
 * action without words. So many words are no weight for the first screen: they come with the log.
 */
export const actionWord = (language: string, action: string): string | null => {
  const words: Words = language === 'en' ? english : latvian
  const [feature = '', procedure = ''] = action.split('.')
  const ofFeature = words[feature]
  return typeof ofFeature === 'object' ? (ofFeature[procedure] ?? null) : null
}
