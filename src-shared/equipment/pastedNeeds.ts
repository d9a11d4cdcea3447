import type { ToldAnswer } from './importedNeeds.ts'
import type { NeedAnswer } from './needs.ts'
import { readNeedAnswer } from './readNeedAnswer.ts'
import type { NeedKind } from './schema.ts'

/** The grid that is pasted into, as it is shown: whose rows, in which order, with what was said so far. */
export interface PastedInto {
  readonly rows: readonly {
    readonly person: string
    readonly cells: readonly { readonly kind: NeedKind; readonly answer: NeedAnswer | null }[]
  }[]
  /** The cell that the first pasted one falls on; 0 is the first row and column. */
  readonly row: number
  readonly column: number
}

export interface PastedAnswer {
  readonly person: string
  readonly kind: NeedKind
  readonly answer: ToldAnswer
}

export interface PastedNeeds {
  /** What is to be noted, row by row; what was said already is not said again. */
  readonly answers: readonly PastedAnswer[]
  /** Cells that nobody understands: nothing is noted of them. */
  readonly unclear: readonly {
    readonly person: string
    readonly kind: NeedKind
    readonly text: string
  }[]
  /** Filled cells that would fall beside the grid. */
  readonly beside: number
}

/**
 * Lays the cells of a spreadsheet over the grid, the first one on the cell that has the focus. Empty
 * cells leave what is there. That something can't be lent is the office's own word about a need: a
 * list that says the need again does not take it back.
 * @param cells rows of texts, as they were copied
 */
export function pastedNeeds(cells: readonly (readonly string[])[], into: PastedInto): PastedNeeds {
  const answers: PastedAnswer[] = []
  const unclear: { person: string; kind: NeedKind; text: string }[] = []
  let beside = 0
  for (const [down, line] of cells.entries()) {
    for (const [right, text] of line.entries()) {
      const row = into.rows[into.row + down]
      const cell = row?.cells[into.column + right]
      if (row === undefined || cell === undefined) {
        if (text.trim() !== '') beside += 1
        continue
      }
      const { person } = row
      const { kind } = cell
      const answer = readNeedAnswer(kind, '', text)
      if (answer === 'nothing') continue
      if (answer === 'unclear') unclear.push({ person, kind, text: text.trim() })
      else if (!saysTheSame(cell.answer, answer)) answers.push({ person, kind, answer })
    }
  }
  return { answers, unclear, beside }
}

const saysTheSame = (before: NeedAnswer | null, now: ToldAnswer): boolean =>
  before === now || (before === 'cannotLend' && now === 'needs')
