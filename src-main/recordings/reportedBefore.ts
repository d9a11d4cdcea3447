import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import type { RecordingInput } from '#shared/recordings/schema.ts'
import { type Facts, findRequestFacts } from './facts.ts'
import { timesOf } from './keepRecording.ts'
import { findTape } from './sameTape.ts'
import { requestScope } from './scope.ts'

/** Whether the office keeps this very recording already: of the same session, moment and platform. */
export async function isKeptAlready(
  db: Kysely<Tables>,
  session: string,
  input: RecordingInput,
): Promise<boolean> {
  const { platform } = input
  return (await findTape(db, { session, madeAt: timesOf(input).at, platform })).length > 0
}

/**
 * The requests of a session that a recording may have been made for: somebody asked, nothing was decided
 * against it, and there is no recording yet. Those that the actor sees: of no others are they told.
 */
export async function findUnrecorded(work: Work, session: string): Promise<Facts[]> {
  const scope = requestScope(actorOf(work)) ?? sql`true`
  const found = await findRequestFacts(
    work.db,
    sql`recording_request.session_id = ${session} and ${scope}`,
  )
  return found.filter((facts) => !facts.closed && facts.recording === null && isOpen(facts))
}

/** Nothing was decided against it. */
export const isOpen = ({ rejected, cancelled, session }: Facts): boolean =>
  !rejected && !cancelled && !session.cancelled
