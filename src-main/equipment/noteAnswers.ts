import { isArchived } from '#main/courses/checkedPeople.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { answersFor } from '#shared/equipment/needs.ts'
import type { PastedAnswer } from '#shared/equipment/pastedNeeds.ts'
import { areMembers, writeAnswer } from './noteNeeds.ts'

interface Noted {
  group: string
  answers: readonly PastedAnswer[]
}

/**
 * Notes what participants said of several kinds as one step, so that one undo takes it back. An
 * answer that makes no sense for a kind is left out.
 */
export const noteAnswers: Command<
  Noted,
  { count: number },
  { reason: 'groupArchived' } | { reason: 'notTheirs' } | CommonRefusal
> = {
  name: 'equipment.noteAnswers',
  records: ({ group, answers }) => [
    `group/${group}`,
    ...new Set(answers.map(({ person }) => `person/${person}`)),
  ],
  async run(work, { group, answers }) {
    if (await isArchived(work, group)) return refuse({ reason: 'groupArchived' })
    const people = answers.map(({ person }) => person)
    if (!(await areMembers(work, group, people))) return refuse({ reason: 'notTheirs' })
    const sensible = answers.filter(({ kind, answer }) => answersFor(kind).includes(answer))
    for (const answer of sensible) await writeAnswer(work, { group, ...answer })
    return done({ count: sensible.length })
  },
}
