import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { nextRecall, type NextRecall, RecallStep } from '#shared/equipment/recall.ts'

const Taken = z.array(z.object({ step: RecallStep, on: z.iso.date() }))

/** The steps to get a line's loan back, as JSON, and after how many days the next one is due. */
export const recallColumns = sql`
  (select json_group_array(json_object('step', step, 'on', taken_on)) from loan_recall
    where loan_recall.loan_id = loan_line.loan_id) as recalls,
  (select recall_days from policy) as recallDays`

/** What is due next for a line, of what those columns say. */
export const recallOf = (
  line: {
    dueOn: CivilDate
    returnedOn: CivilDate | null
    inTime: number
    notReached: number
    recalls: string
    recallDays: number
  },
  today: CivilDate,
): NextRecall | null =>
  line.returnedOn !== null || line.inTime === 1 || line.notReached === 1
    ? null
    : nextRecall(
        { due: line.dueOn, taken: Taken.parse(JSON.parse(line.recalls)) },
        today,
        line.recallDays,
      )

/** The same as a condition of a late line: its next step is due today or was before. */
export const recallIsDue = (today: CivilDate): RawBuilder<boolean> => sql<boolean>`(
  not exists (select 1 from loan_recall where loan_recall.loan_id = loan_line.loan_id
    and step = 'director' and taken_on > loan_line.due_on)
  and coalesce((select max(taken_on) from loan_recall where loan_recall.loan_id = loan_line.loan_id
    and taken_on > loan_line.due_on), '')
    <= date(${today}, '-' || (select recall_days from policy) || ' days'))`
