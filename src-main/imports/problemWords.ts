import type { RowFinding } from '#shared/imports/target.ts'
import type { ProblemWords } from './writeProblemRows.ts'

/** Sentences of the user's language, with `{{…}}` where a finding's own words go. */
export interface ProblemTexts {
  readonly heading: string
  readonly fields: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<string, string>>
}

/** Fills a finding into its sentence. A reason without one is named by its key rather than left out. */
export const problemWords = ({ heading, fields, reasons }: ProblemTexts): ProblemWords => ({
  heading,
  say: (finding) => {
    const field = fields[finding.field]
    const sentence = fill(reasons[finding.reason] ?? finding.reason, finding)
    return field === undefined ? sentence : `${field}: ${sentence}`
  },
})

const fill = (sentence: string, { text, limits }: RowFinding): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name === 'text' ? (text ?? '') : String(limits?.[name] ?? ''),
  )
