import type { Work } from '#main/database/command.ts'
import type { Facts } from './facts.ts'
import { noticeAnswered } from './judge.ts'
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
  { facts, sha256 }: { facts: Facts; sha256: string },
): Promise<boolean> {
  await writeEvents(
    work,
    answers.map(({ person, kind, at }) => ({
      ...plainEvent,
      request: facts.id,
      person,
      by: person,
      kind,
      notice: noticeAnswered(facts, at),
      at,
      method: 'platformReport' as const,
      evidence: sha256,
    })),
  )
  let restricted = false
  for (const { person, kind } of answers) {
    if (kind === 'given') continue
    const reach = { kind: 'request' as const, request: facts.id }
    restricted = (await restrictRecordings(work, person, reach)) > 0 || restricted
  }
  return restricted
}
