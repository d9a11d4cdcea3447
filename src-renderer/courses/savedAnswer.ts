import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'

type Invalid = Extract<CommonRefusal, { reason: 'invalid' }>

const isInvalid = (refusal: unknown): refusal is Invalid =>
  typeof refusal === 'object' &&
  refusal !== null &&
  'reason' in refusal &&
  refusal.reason === 'invalid'

/**
 * The answer of a save as the form takes it: what the form wants of its value (the record's id), and
 * problems by the names of the form's fields (the office's schema calls them `input.name`).
 */
export const savedAnswer = async <T, R, V>(
  call: Promise<Outcome<T, R>>,
  read: (value: T) => V,
): Promise<Outcome<V, R>> => {
  const answer = await call
  if (answer.ok) return { ...answer, value: read(answer.value) }
  if (!isInvalid(answer.refusal)) return answer
  const problems = answer.refusal.problems.map((problem) =>
    problem.path[0] === 'input' ? { ...problem, path: problem.path.slice(1) } : problem,
  )
  return { ok: false, refusal: { reason: 'invalid', problems } }
}

/** For a record that the command made. */
export const madeId = ({ id }: { id: string }): string => id
