import { answersFor, type NeedAnswer } from '#shared/equipment/needs.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'

/** What a key does in the grid of needs; null for a key of no meaning there. */
export type NeedKey =
  | { does: 'answer'; answer: NeedAnswer | null }
  | { does: 'everything' }
  | { does: 'move'; rows: number; columns: number }

const answers: Readonly<Record<string, NeedAnswer>> = {
  i: 'own',
  v: 'needs',
  t: 'phoneOnly',
  n: 'unknown',
}
const moves: Readonly<Record<string, { rows: number; columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** Reads a key pressed on a cell (Enter is its click, which opens the choices): letters are those of the Latvian words, in either language. */
export function needKey(key: string, kind: NeedKind): NeedKey | null {
  const move = moves[key]
  if (move !== undefined) return { does: 'move', ...move }
  if (key === 'Delete' || key === 'Backspace') return { does: 'answer', answer: null }
  const letter = key.toLowerCase()
  if (letter === 'a') return { does: 'everything' }
  const answer = answers[letter]
  if (answer === undefined || !answersFor(kind).includes(answer)) return null
  return { does: 'answer', answer }
}
