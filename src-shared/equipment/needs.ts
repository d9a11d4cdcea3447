import { z } from 'zod'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import { NeedKind } from './schema.ts'

/** What a participant said of one kind of equipment. Nothing said: nobody has asked. */
export const NeedAnswer = z.enum(['own', 'needs', 'phoneOnly', 'unknown', 'cannotLend'])
export type NeedAnswer = z.infer<typeof NeedAnswer>

/** What helps whoever has no internet (procedure 001, 14.5 and 44–45). */
export const InsteadOfInternet = z.enum(['modem', 'weeklyPacket', 'premises'])
export type InsteadOfInternet = z.infer<typeof InsteadOfInternet>

/** What stands in one cell of the grid: what was said, and what was lent for it. */
export const NeedCell = z.object({
  kind: NeedKind,
  answer: NeedAnswer.nullable(),
  reason: z.string(),
  toldOn: z.iso.date().nullable(),
  instead: InsteadOfInternet.nullable(),
  /** Tags of the things that answer this need and are out with the person. */
  lent: z.array(z.object({ line: z.uuid(), tag: z.string(), dueOn: z.iso.date() })),
  /** Something that answers it was lent for this group or kept on for it, is back and has met the need: it is not needed anew. */
  returned: z.boolean(),
  /** Days of a reservation for it. */
  reserved: z.object({ from: z.iso.date(), until: z.iso.date() }).nullable(),
})
export type NeedCell = z.infer<typeof NeedCell>

/** What a cell says at a glance. */
export type NeedState =
  | 'notAsked'
  | 'unknown'
  | 'own'
  | 'phoneOnly'
  | 'needs'
  | 'reserved'
  | 'lent'
  | 'returned'
  | 'cannotLend'

/**
 * The state of a cell: what is out with the person goes before what they said, and what came back
 * before a need that was met by it.
 */
export function needStateOf(cell: NeedCell): NeedState {
  if (cell.lent.length > 0) return 'lent'
  if (cell.answer === null) return cell.returned ? 'returned' : 'notAsked'
  if (!lacks(cell)) return cell.answer
  if (cell.reserved !== null) return 'reserved'
  return cell.returned ? 'returned' : cell.answer
}

/** Whether something is missing: a phone alone counts as needing a computer. */
export const lacks = ({ kind, answer }: Pick<NeedCell, 'kind' | 'answer'>): boolean =>
  answer === 'needs' || (kind === 'computer' && answer === 'phoneOnly')

/**
 * Whether the one who teaches has to reckon with it that somebody is without (procedure 001, 23): what
 * the office still has to find, and what it can't lend or has agreed something instead of.
 */
export const isWithout = (cell: NeedCell): boolean =>
  (lacks(cell) || cell.answer === 'cannotLend') &&
  cell.lent.length === 0 &&
  cell.reserved === null &&
  !cell.returned

/** Whether the office still has to find something: nothing is out, promised, or agreed instead. */
export const stillLacks = (cell: NeedCell): boolean =>
  lacks(cell) && isWithout(cell) && (cell.instead === null || cell.instead === 'modem')

/** Who is asked what they need: those who will take part or do; who waits or is done needs not be asked. */
export const askedStates: readonly EnrolmentState[] = ['confirmed', 'started']

/** Whether somebody takes part: only then is anything asked, counted as lacking or proposed. */
export const takesPart = ({ state }: { state: EnrolmentState }): boolean =>
  askedStates.includes(state)

/**
 * Whether somebody who takes part has to be asked what they need, or asked again: nothing is noted of any
 * kind, or of some kind they did not know, and nothing is out with them or promised that answers it.
 */
export const hasToBeAsked = ({
  state,
  cells,
}: {
  state: EnrolmentState
  cells: readonly Pick<NeedCell, 'answer' | 'lent' | 'reserved' | 'returned'>[]
}): boolean =>
  takesPart({ state }) &&
  (cells.every(({ answer }) => answer === null) ||
    cells.some(
      ({ answer, lent, reserved, returned }) =>
        answer === 'unknown' && lent.length === 0 && reserved === null && !returned,
    ))

/** Answers that may be given about a kind: only a computer can be replaced by a phone. */
export const answersFor = (kind: NeedKind): readonly NeedAnswer[] =>
  NeedAnswer.options.filter((answer) => answer !== 'phoneOnly' || kind === 'computer')
