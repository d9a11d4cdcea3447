import type { StudyGroup } from '#shared/courses/schema.ts'

/**
 * The month an attendance sheet is most likely wanted for: the present one while the group runs,
 * else its first or its last. Civil dates, both included; cut to the group's own days.
 */
export function attendancePeriod(
  { startsOn, endsOn }: Pick<StudyGroup, 'startsOn' | 'endsOn'>,
  today: string,
): { from: string; until: string } {
  const within = startsOn !== null && today < startsOn ? startsOn : today
  const day = endsOn !== null && endsOn < within ? endsOn : within
  const [year, month] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate()
  const first = `${day.slice(0, 8)}01`
  const end = `${day.slice(0, 8)}${String(last).padStart(2, '0')}`
  return {
    from: startsOn !== null && first < startsOn ? startsOn : first,
    until: endsOn !== null && endsOn < end ? endsOn : end,
  }
}
