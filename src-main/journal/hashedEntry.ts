import { z } from 'zod'

/** An entry as its hash covers it: of its parts the action, and what it says, are read again. */
export const HashedEntry = z
  .tuple([
    z.unknown(),
    z.number(),
    z.unknown(),
    z.unknown(),
    z.unknown(),
    z.string(),
    z.unknown(),
    z.unknown(),
    z.string(),
  ])
  .rest(z.unknown())
