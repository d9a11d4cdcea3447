import type { CivilDate } from '#shared/calendar/civilDate.ts'

/** What somebody was told outside the window on a day, by the keys of what was due then. */
export interface Told {
  day: CivilDate
  keys: readonly string[]
}

/** The day's first message counts all that is due, later ones what has become due since. */
export type DueNotice =
  { kind: 'day'; late: number; today: number } | { kind: 'more'; count: number }

/** Something due, as it is told from others: the rest of it is not told. */
export interface DueThing {
  kind: string
  key: string
}

const keyOf = ({ kind, key }: DueThing): string => `${kind}:${key}`

/**
 * What is to be told now outside the window, in counts alone, and what is remembered of it then;
 * null when there is nothing new.
 * @param told what was told last, on whatever day
 */
export function whatToTell(
  due: { late: readonly DueThing[]; today: readonly DueThing[] },
  told: Told | null,
  day: CivilDate,
): { notice: DueNotice; told: Told } | null {
  const keys = [...due.late, ...due.today].map(keyOf)
  if (told?.day !== day) {
    if (keys.length === 0) return null
    const notice = { kind: 'day' as const, late: due.late.length, today: due.today.length }
    return { notice, told: { day, keys } }
  }
  const before = new Set(told.keys)
  const more = keys.filter((key) => !before.has(key))
  if (more.length === 0) return null
  // What was told once today is not told again, even if it was done and taken back.
  return { notice: { kind: 'more', count: more.length }, told: { day, keys: [...before, ...more] } }
}

/** A remembered value that is what was told; anything else counts as nothing told. */
export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' &&
  value !== null &&
  'day' in value &&
  typeof value.day === 'string' &&
  'keys' in value &&
  Array.isArray(value.keys) &&
  value.keys.every((key) => typeof key === 'string')
