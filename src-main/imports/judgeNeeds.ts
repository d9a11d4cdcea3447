import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findNeeds } from '#main/equipment/needs.ts'
import { findParticipants } from '#main/equipment/participants.ts'
import type { ImportedNeeds, ToldAnswer } from '#shared/equipment/importedNeeds.ts'
import type { NeedAnswer } from '#shared/equipment/needs.ts'
import type { NeedsRow } from '#shared/equipment/needsContract.ts'
import { NeedKind } from '#shared/equipment/schema.ts'
import { type Participant, whoAnswered } from '#shared/equipment/whoAnswered.ts'
import type { FieldChange, RowFinding, RowReading } from '#shared/imports/target.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { type SliceOptions, type Taken, takeInSlices } from './takeInSlices.ts'

/** What one participant says anew of one kind. */
export interface PlannedAnswer {
  readonly person: string
  readonly kind: NeedKind
  readonly answer: ToldAnswer
}

export interface JudgedNeeds extends JudgedRow<ImportedNeeds> {
  /** Who it is, as the group has them; null where nobody knows. */
  readonly match: { readonly id: string; readonly name: string } | null
  /** Empty where there is a problem, or nothing new. */
  readonly planned: readonly PlannedAnswer[]
}

/**
 * Judges answers of a list against what participants of the group have said so far. Who was not asked
 * yet is new; an answer that differs is an update. That the office can't lend something is its own word
 * about a need: a list that says the need again changes nothing. Asked when the list is shown, and again
 * inside the command that writes it.
 */
export async function judgeNeeds(
  db: Kysely<Tables>,
  readings: readonly RowReading<ImportedNeeds>[],
  { group, actor }: { group: string; actor: Actor },
  slices: SliceOptions & { readonly pause: () => Promise<unknown> },
): Promise<Taken<JudgedNeeds>> {
  const participants = await findParticipants(db, group, actor)
  const said = new Map((await findNeeds(db, group, actor)).map((row) => [row.person, row]))
  await slices.pause()
  return takeInSlices(judged(readings, participants, said), slices)
}

function* judged(
  readings: readonly RowReading<ImportedNeeds>[],
  participants: readonly (Participant & { name: string })[],
  said: ReadonlyMap<string, NeedsRow>,
): Generator<JudgedNeeds> {
  const names = new Map(participants.map(({ person, name }) => [person, name]))
  const told = new Map<string, number>()
  for (const { problems, ...row } of readings) {
    const who = whoAnswered(row.value, participants)
    const id = who.kind === 'one' ? who.person : null
    const before = id === null ? undefined : told.get(id)
    const found: RowFinding[] = [
      ...(who.kind === 'nobody' ? [{ field: '', reason: 'notInGroup' }] : []),
      ...(who.kind === 'several'
        ? [{ field: '', reason: 'severalInGroup', limits: { count: who.count } }]
        : []),
      ...(before === undefined
        ? []
        : [{ field: '', reason: 'answeredTwice', limits: { row: before } }]),
      ...problems,
    ]
    const match = id === null ? null : { id, name: names.get(id) ?? '' }
    if (id === null || found.length > 0) {
      yield { ...row, match, planned: [], verdict: { kind: 'problem', problems: found } }
      continue
    }
    told.set(id, row.row)
    const answers = answersOf(said.get(id))
    const planned = plan(id, row.value, answers)
    const isNew = [...answers.values()].every((answer) => answer === null)
    yield {
      ...row,
      match,
      planned,
      verdict:
        planned.length === 0
          ? { kind: 'unchanged', id }
          : isNew
            ? { kind: 'new' }
            : { kind: 'update', id, changes: planned.map((one) => changeOf(one, answers)) },
    }
  }
}

type Answers = ReadonlyMap<NeedKind, NeedAnswer | null>

const answersOf = (row: NeedsRow | undefined): Answers =>
  new Map((row?.cells ?? []).map(({ kind, answer }) => [kind, answer]))

const plan = (person: string, { answers }: ImportedNeeds, known: Answers): PlannedAnswer[] =>
  NeedKind.options.flatMap((kind) => {
    const answer = answers[kind]
    if (answer === undefined) return []
    const now = known.get(kind) ?? null
    if (answer === now || (answer === 'needs' && now === 'cannotLend')) return []
    return [{ person, kind, answer }]
  })

const changeOf = ({ kind, answer }: PlannedAnswer, known: Answers): FieldChange => ({
  field: kind,
  from: known.get(kind) ?? '',
  to: answer,
})
