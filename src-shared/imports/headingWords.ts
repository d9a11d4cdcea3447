import { fold } from '#shared/text/fold.ts'

/** A heading as its folded words with one space between: „E-pasta adrese*” becomes `e pasta adrese`. */
export const headingWords = (heading: string): string =>
  fold(heading)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether the words stand in the heading as whole words, in this order and side by side. */
export const holdsWords = (heading: string, words: string): boolean =>
  words !== '' && ` ${heading} `.includes(` ${words} `)
