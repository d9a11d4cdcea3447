import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReturnLine } from '#shared/equipment/lendingInputs.ts'
import type { SwapRefusal } from '#shared/equipment/refusals.ts'
import type { Condition } from '#shared/equipment/schema.ts'
import { insertLines } from './insertLines.ts'
import { checkLines } from './issue.ts'
import { applyMoves } from './moves.ts'
import { findLines, takeBack } from './takeBack.ts'
import { findThings } from './thingsToLend.ts'

/**
 * Takes one thing back with its reason and hands out another in its place until the same due day (today,
 * where that is past), as one step: the new line belongs to the same loan.
 */
export const swap: Command<
  {
    back: ReturnLine
    item: string
    condition: Condition | null
    on: string | null
    moveReservations: boolean
  },
  { line: string; loan: string; endangered: number },
  SwapRefusal | CommonRefusal
> = {
  name: 'equipment.swap',
  records: ({ back, item }) => [`loanLine/${back.line}`, `item/${item}`],
  async run(work, { back, item, condition, on: asked, moveReservations }) {
    const before = (await findLines(work, [back.line])).get(back.line)
    const returned = await takeBack.run(work, { lines: [back], on: asked })
    if (!returned.ok) {
      const { refusal } = returned
      if (refusal.reason === 'tooMany') throw new Error('One thing is swapped for one')
      return refuse(refusal)
    }
    if (before === undefined) throw new Error('The line was taken back and is not there')
    const on = asked ?? work.today
    const period = { from: on, until: before.dueOn < on ? on : before.dueOn }
    const line = { item, kit: before.kit, reservation: null, condition, missingParts: null }
    const checked = await checkLines(work, {
      lines: [line],
      person: before.person,
      period,
      moveReservations,
    })
    if (!checked.ok) {
      const { refusal } = checked
      if (refusal.reason === 'nothingLeft' || refusal.reason === 'unknownPerson') {
        throw new Error('A swap asks for no reservation and names nobody')
      }
      return refuse(refusal)
    }
    await applyMoves(work, checked.value.moves)
    const { loan } = before
    const things = await findThings(work.db, [item], { from: on, today: work.today })
    const of = { loan, things, period, insteadOf: before.id }
    const [id = ''] = await insertLines(work, [line], of)
    return done({ line: id, loan, endangered: returned.value.endangered })
  },
}
