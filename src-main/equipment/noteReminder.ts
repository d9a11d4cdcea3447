import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { notReached } from '#main/deliveries/ofLoan.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RecallStep } from '#shared/equipment/recall.ts'
import type { ContactChannel } from '#shared/notices/schema.ts'
import { sentBackInTime } from './sentBack.ts'
import { reminderWords } from './reminderWords.ts'

/** The day and the time in Riga; null for now. */
type ToldAt = { day: CivilDate; time: string } | null

/**
 * Notes that borrowers were reminded: one line in each one's contact log, and for loans of which something
 * is late the step to get it back that this was. `at`: when that was,
 * which may be earlier than it is written down, never later. `count`: people.
 */
export const noteReminder: Command<
  { lines: string[]; channel: ContactChannel; step: RecallStep | null; at: ToldAt },
  { count: number },
  { reason: 'notYet'; field: 'at' } | CommonRefusal
> = {
  name: 'equipment.noteReminder',
  records: ({ lines }) => lines.map((line) => `loanLine/${line}`),
  async run(work, { lines, channel, step, at: told }) {
    const at = told === null ? work.now : instantText(rigaInstant(told.day, told.time))
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    const { rows: loans } = await sql<{
      loan: string
      person: string
      group: string | null
      tags: string
      late: number
    }>`select loan.id as loan, loan.person_id as person, loan.group_id as "group",
        group_concat(coalesce(tag, equipment_model.name), ', ') as tags,
        max(due_on < ${work.today} and not ${sentBackInTime('loan_line')}
          and not ${notReached('loan_line')}) as late
      from loan_line join loan on loan.id = loan_line.loan_id
      join equipment_model on equipment_model.id = loan_line.model_id
      left join equipment_item on equipment_item.id = loan_line.item_id
      where loan_line.id in ${idList(lines)} and returned_on is null
      group by loan.id`.execute(work.db)
    for (const { loan, person, group, tags, late } of loans) {
      const contact = work.newId()
      await work.db
        .insertInto('contact_log')
        .values({
          id: contact,
          person_id: person,
          at,
          entered_at: work.now,
          channel,
          direction: 'out',
          by_person: actorOf(work).person,
          entered_by: actorOf(work).account,
          about: `${aboutStep(step)}: ${tags}`,
          group_id: group,
          notice_id: null,
          loan_id: loan,
          revision: 1,
        })
        .execute()
      if (step === null || late === 0) continue
      await work.db
        .insertInto('loan_recall')
        .values({
          id: work.newId(),
          loan_id: loan,
          step,
          taken_on: told?.day ?? work.today,
          contact_id: contact,
          entered_by: actorOf(work).account,
          entered_at: work.now,
        })
        .execute()
    }
    return done({ count: new Set(loans.map(({ person }) => person)).size })
  },
}

const aboutStep = (step: RecallStep | null): string => {
  const { subject, letter, director } = reminderWords.lv
  return step === 'letter' ? letter.subject : step === 'director' ? director.logged : subject
}
