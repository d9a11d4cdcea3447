import { v5 } from 'uuid'

/** The space of names in which consent records are known: one of the program's own. */
const space = 'c0b1b4a6-6d0e-4f53-9f0c-2a1f6f7f5a11'

/** The identifier of the record of somebody's consent to a request: the same in every file and on every paper. */
export const recordIdOf = (request: string, person: string): string =>
  v5(`${request}/${person}`, space)

/** The identifier of the end that a consent had by itself: no event of it is written. */
export const expiryIdOf = (event: string): string => v5(`${event}/expired`, space)
