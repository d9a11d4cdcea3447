import { type Answer, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RequestState } from '#shared/recordings/requestState.ts'
import { type Facts, findFacts } from './facts.ts'
import { judge } from './judge.ts'

/** A request at the revision a window saw, with where it stands; refused where another was faster. */
export async function requestAt(
  work: Work,
  { id, revision }: { id: string; revision: number },
): Promise<Answer<{ facts: Facts; state: RequestState }, CommonRefusal>> {
  const facts = await findFacts(work.db, id)
  if (facts === null || facts.revision !== revision) {
    return refuse({
      reason: 'changedMeanwhile',
      revision: facts?.revision ?? revision + 1,
      current: facts === null ? null : { id, answersBy: facts.answersBy },
    })
  }
  return done({ facts, state: judge(facts, work).state })
}

/** Sets columns of a request, which has a new revision then. */
export async function updateRequest(
  work: Work,
  { id, revision }: { id: string; revision: number },
  columns: Partial<{
    answers_by: string
    rejected_at: string
    cancelled_at: string
    decision_reason: string
    closed_at: string | null
  }>,
): Promise<{ revision: number }> {
  await work.db
    .updateTable('recording_request')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return { revision: revision + 1 }
}

/** While nothing has been recorded and nobody decided against it. */
export const isOpen = (state: RequestState): boolean =>
  state === 'collecting' || state === 'blocked' || state === 'cleared'
