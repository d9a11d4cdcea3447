import type { Facts, Notice } from './facts.ts'
import { noticeOf } from './judge.ts'
import type { Said } from './saidOf.ts'

/** Of what somebody was told when they answered, as their record and their receipt describe it. */
export interface Told {
  notice: Notice
  /** When the session was to be. */
  day: string
  from: string
}

/**
 * The version of the notice that somebody's last answer was to, while everybody has been asked anew and they
 * have not answered since: they agreed to that, and to no more. Of whoever has, and of a standing consent,
 * it is the newest; a narrower one asks nobody anew.
 */
export function toldOf(request: Facts, said: readonly Pick<Said, 'kind' | 'version'>[]): Told {
  const newest = noticeOf(request)
  const answer = said.findLast(
    ({ kind }) => kind === 'given' || kind === 'givenWithConditions' || kind === 'refused',
  )
  const version = answer?.version ?? null
  if (version === null) {
    const { day, from } = request.session
    return { notice: newest, day, from }
  }
  const former = request.notices.find((one) => one.version === version)
  const notice = version < newest.basis ? (former ?? newest) : newest
  return { notice, day: notice.sessionDay, from: notice.sessionFrom }
}
