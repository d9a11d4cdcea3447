import { fold } from '#shared/text/fold.ts'

// Endings that a Latvian name takes in the cases it stands in, the longest first.
const ending = /(?:iem|am|em|im|um|as|es|is|us|os|ai|ei|ij|ie|a|e|i|o|u|s)$/u

/** A word folded and without its ending: `Bērziņš`, `Bērziņam`. */
export const bareOf = (word: string): string => {
  const folded = fold(word)
  const bare = folded.replace(ending, '')
  return bare.length < 2 ? folded : bare
}

/**
 * A word without its ending, so that a name is found in every case: `Bērziņš`, `Bērziņam`, `Bērziņa`.
 * What changes its last consonant with the case (`Briedis`, `Brieža`; `Lācis`, `Lāča`) meets as well.
 */
export const stemOf = (word: string): string => bareOf(word).replace(/[dtsz]$/u, 'z')
