import type { Visit } from './schema.ts'

type Span = Pick<Visit, 'startsAt' | 'endsAt'>

/**
 * Whether two visits of one day are at the same time. One that ends when the other begins is not;
 * one without an end takes its beginning only.
 */
export const atTheSameTime = (one: Span, other: Span): boolean =>
  one.startsAt === other.startsAt ||
  (one.startsAt < other.startsAt
    ? (one.endsAt ?? '') > other.startsAt
    : (other.endsAt ?? '') > one.startsAt)
