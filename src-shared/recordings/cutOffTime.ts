/** Why an instant is no cut-off; null where it is one: still to come, and not after the session has begun. */
export function cutOffProblem(
  answersBy: string,
  { now, startsAt }: { now: string; startsAt: string },
): 'past' | 'afterStart' | null {
  if (answersBy > startsAt) return 'afterStart'
  return answersBy <= now ? 'past' : null
}

/** The office's usual cut-off: so many minutes before the session, or its beginning where that has passed. */
export function usualCutOff(
  minutes: number,
  { now, startsAt }: { now: string; startsAt: string },
): string {
  const usual = new Date(Date.parse(startsAt) - minutes * 60_000).toISOString()
  return usual > now ? usual : startsAt
}
