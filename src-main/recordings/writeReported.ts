import type { Work } from '#main/database/command.ts'
import { restrictRecordings } from './restrict.ts'
import { plainEvent, writeEvents } from './writeEvents.ts'

/** What somebody answered on a video platform. */
interface Reported {
  person: string
  kind: 'given' | 'refused'
  at: string
}

/**
 * Writes answers of a video platform's report, with the report as their proof. A no restricts the
 * recording that was made all the same.
 * @returns whether one was restricted
 */
export async function writeReported(
  work: Work,
  answers: readonly Reported[],
  of: { request: string; notice: { version: number; hash: string }; sha256: string },
): Promise<boolean> {
  await writeEvents(
    work,
    answers.map(({ person, kind, at }) => ({
      ...plainEvent,
      request: of.request,
      person,
      by: person,
      kind,
      notice: of.notice,
      at,
      method: 'platformReport' as const,
      evidence: of.sha256,
    })),
  )
  let restricted = false
  for (const { person, kind } of answers) {
    if (kind === 'given') continue
    const reach = { kind: 'request' as const, request: of.request }
    restricted = (await restrictRecordings(work, person, reach)) > 0 || restricted
  }
  return restricted
}
