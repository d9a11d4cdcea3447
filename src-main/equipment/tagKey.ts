import { fold } from '#shared/text/fold.ts'

/** A tag as scanners, hurried hands and keyboards in the wrong case give it: `l 07` is `L-07`'s neighbour, `l-07` is it. */
export const tagKey = (tag: string): string => fold(tag).replace(/\s/gu, '')
