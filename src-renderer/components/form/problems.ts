import type { z } from 'zod'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { isTextKey, type TextKey, type Texts } from '#renderer/app/language/language.ts'

/** Problems by the dotted path of their field: `contacts.0.value`. */
export type Problems = Readonly<Record<string, FieldProblem>>

export const pathText = (path: readonly (string | number | symbol)[]): string =>
  path.map(String).join('.')

/** The first problem of each field. */
export const problemsByPath = (problems: readonly FieldProblem[]): Problems => {
  const byPath: Record<string, FieldProblem> = {}
  for (const problem of problems) byPath[pathText(problem.path)] ??= problem
  return byPath
}

/** What a zod schema found, in the words of the office: a schema's own message is already a problem's key. */
export const problemOfIssue = (issue: z.core.$ZodIssue): FieldProblem => ({
  path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  ...problemKey(issue),
})

const formatProblems: Readonly<Record<string, string>> = {
  email: 'notAnEmail',
  date: 'notADate',
  url: 'link',
}

type Told = Pick<FieldProblem, 'problem' | 'limits'>

const problemKey = (issue: z.core.$ZodIssue): Told => {
  if (isTextKey(`problem.${issue.message}`)) return { problem: issue.message }
  switch (issue.code) {
    case 'invalid_type':
      return { problem: issue.input === undefined || issue.input === null ? 'required' : 'invalid' }
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'invalid_format':
      return { problem: formatProblems[issue.format] ?? 'invalid' }
    case 'invalid_value':
      return { problem: 'choice' }
    default:
      return { problem: 'invalid' }
  }
}

const tooSmall = (origin: string, minimum: number): Told => {
  if (origin === 'string') {
    return minimum === 1 ? { problem: 'required' } : { problem: 'tooShort', limits: { minimum } }
  }
  if (origin === 'array') {
    return minimum === 1 ? { problem: 'required' } : { problem: 'tooFew', limits: { minimum } }
  }
  return { problem: 'tooSmall', limits: { minimum } }
}

const tooBig = (origin: string, maximum: number): Told => {
  if (origin === 'string') return { problem: 'tooLongFor', limits: { maximum } }
  return { problem: origin === 'array' ? 'tooMany' : 'tooBig', limits: { maximum } }
}

/** The sentence of a problem in the user's language. */
export const problemText = (t: Texts, problem: FieldProblem): string => {
  const key: string = `problem.${problem.problem}`
  const known: TextKey = isTextKey(key) ? key : 'problem.invalid'
  return t(known, { ...problem.limits })
}
