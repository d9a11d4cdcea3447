import type { z } from 'zod'
import { type Conditions, noConditions } from '#shared/recordings/consent.ts'
import { guardianSigns } from '#shared/recordings/requiredPeople.ts'
import { AnswerInput, type GridRow } from '#shared/recordings/schema.ts'

/** What is entered of one row; nobody has one until somebody presses for them. */
export const GridAnswer = AnswerInput.pick({ kind: true, conditions: true })
export type GridAnswer = z.infer<typeof GridAnswer>
export type GridAnswers = ReadonlyMap<string, GridAnswer>

const kinds: Readonly<Record<string, AnswerInput['kind']>> = {
  j: 'given',
  y: 'given',
  n: 'refused',
  a: 'givenWithConditions',
  c: 'givenWithConditions',
}
const conditions: Readonly<Record<string, keyof Conditions>> = {
  '1': 'voiceOnly',
  '2': 'noCamera',
  '3': 'noChat',
}

/**
 * What a key makes of a row's answer: yes (j, y), no (n), with conditions (a, c), then which of them
 * (1, 2, 3), none (Delete). The letters are those of both languages. Undefined: no key of the grid.
 */
export function answerByKey(key: string, before: GridAnswer | null): GridAnswer | null | undefined {
  const kind = kinds[key.toLowerCase()]
  if (kind !== undefined) return { kind, conditions: noConditions }
  if (key === 'Delete' || key === 'Backspace') return null
  const condition = conditions[key]
  return condition === undefined ? undefined : toggled(before, condition)
}

/** A condition set or taken away; who sets one agrees with conditions. */
export const toggled = (before: GridAnswer | null, condition: keyof Conditions): GridAnswer => {
  const held = before?.conditions ?? noConditions
  return {
    kind: 'givenWithConditions',
    conditions: { ...held, [condition]: !held[condition] },
  }
}

/** Whoever answers for a row unless somebody says otherwise: of somebody under age the only guardian. */
export const usualSpeaker = (row: GridRow): string =>
  guardianSigns(row) ? (row.guardians[0]?.id ?? row.person) : row.person

/** What the office takes: the rows that have an answer, in the grid's order. */
export const answersOf = (
  rows: readonly GridRow[],
  answers: GridAnswers,
  speakers: ReadonlyMap<string, string>,
): AnswerInput[] =>
  rows.flatMap((row) => {
    const answer = answers.get(row.person)
    if (answer === undefined) return []
    const by = speakers.get(row.person) ?? usualSpeaker(row)
    return [{ person: row.person, by, kind: answer.kind, conditions: answer.conditions }]
  })
