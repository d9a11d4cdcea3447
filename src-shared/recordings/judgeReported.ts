import type { Verdict } from '#shared/imports/verdict.ts'
import { type ConsentEvent, isNo } from './consent.ts'
import type { ReportedAnswer } from './reportImportTarget.ts'
import { hasAgreed, type Standing } from './standing.ts'

/** What is known of the session's people when an answer of a report is judged. */
export interface JudgedAmong {
  /** How each who must agree stands. */
  readonly standings: ReadonlyMap<string, Standing>
  readonly events: ReadonlyMap<string, readonly ConsentEvent[]>
  /** Of the oldest version to which a yes still counts. */
  readonly noticeMadeAt: string
  /** Nothing waits for an answer any more. */
  readonly closed: boolean
  /** The session has moved since everybody was told of it: nobody can agree before they are asked anew. */
  readonly moved: boolean
  readonly now: string
}

/**
 * What an answer of a video platform's report does. The platform is a second gate: whoever said no
 * before has not taken it back by pressing „continue”, and conditions that somebody set stay. A no counts
 * always, whoever of the session says it.
 */
export function judgeReported(
  person: string,
  { kind, at }: Pick<ReportedAnswer, 'kind' | 'at'>,
  { standings, events, noticeMadeAt, closed, moved, now }: JudgedAmong,
): Verdict {
  const problem = (field: string, reason: string): Verdict => ({
    kind: 'problem',
    problems: [{ field, reason }],
  })
  const said = events.get(person) ?? []
  if (said.some((event) => event.by === person && event.kind === kind && event.at === at)) {
    return { kind: 'unchanged', id: person }
  }
  if (at > now) return problem('answeredAt', 'momentToCome')
  const standing = standings.get(person)
  if (kind === 'refused') {
    return standing !== undefined && hasAgreed(standing)
      ? {
          kind: 'update',
          id: person,
          changes: [{ field: 'reportedAnswer', from: standing, to: kind }],
        }
      : { kind: 'new' }
  }
  if (standing === undefined) return problem('', 'notRequired')
  if (closed) return problem('', 'requestClosed')
  // Whoever agreed for longer than this session has done so for its new day, too.
  if (moved && !hasAgreed(standing)) return problem('', 'sessionMoved')
  if (at < noticeMadeAt) return problem('answeredAt', 'beforeNotice')
  if (standing === 'refused' || said.some((event) => event.by === person && isNo(event.kind))) {
    return problem('reportedAnswer', 'saidNo')
  }
  return hasAgreed(standing) ? { kind: 'unchanged', id: person } : { kind: 'new' }
}
