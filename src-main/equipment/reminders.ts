import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { type Command, done } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { addDays, type CivilDate, formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { daysLate } from '#shared/equipment/rules.ts'
import type { Whom } from '#shared/equipment/schema.ts'
import type { ContactChannel } from '#shared/notices/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { loanScope } from './scope.ts'
import { reminderWords } from './reminderWords.ts'

export interface Reminder {
  to: Whom
  phone: string
  email: string
  language: Language
  subject: string
  text: string
}

/** What is due within a week is told together with what is late. */
const soonDays = 7

/**
 * The reminder to whoever has this line out, in their language, of everything of theirs that is late
 * or due within a week; null when the line is not there for the actor or nothing of it is out.
 */
export async function findReminder(
  db: Kysely<Tables>,
  line: string,
  actor: Actor,
  today: CivilDate,
): Promise<Reminder | null> {
  const { rows: people } = await sql<
    Whom & { phone: string; email: string; language: Language }
  >`select person.id, ${fullNameOf('person')} as name, coalesce(person.first_phone, '') as phone,
      coalesce(person.first_email, '') as email, person.language
    from loan_line join loan on loan.id = loan_line.loan_id
    join person on person.id = loan.person_id
    where loan_line.id = ${line} and loan_line.returned_on is null
    and ${loanScope(actor) ?? sql`true`}`.execute(db)
  const [person] = people
  if (person === undefined) return null
  const { id, name, language, ...reached } = person
  const { rows: lines } = await sql<{
    id: string
    tag: string | null
    model: string
    quantity: number
    due: string
  }>`select loan_line.id, tag, equipment_model.name as model, loan_line.quantity, due_on as due
    from loan_line join loan on loan.id = loan_line.loan_id
    join equipment_model on equipment_model.id = loan_line.model_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    where loan.person_id = ${id} and returned_on is null
    and (loan_line.id = ${line} or not exists (
      select 1 from return_parcel where return_parcel.line_id = loan_line.id))
    and (due_on <= ${addDays(today, soonDays)} or loan_line.id = ${line})
    order by due_on, loan_line.seq`.execute(db)
  const words = reminderWords[language]
  const told = lines.map(({ tag, model, quantity, due }) =>
    words.line(
      [quantity > 1 ? `${quantity} × ${model}` : model, tag].filter(Boolean).join(' '),
      formatCivilDate(due),
      daysLate(due, today),
    ),
  )
  const someLate = lines.some(({ due }) => due < today)
  const institution = await findInstitution(db)
  const sign = institution.phone === '' ? [] : [words.contact(formatPhone(institution.phone))]
  return {
    to: { id, name },
    ...reached,
    language,
    subject: words.subject,
    text: [
      words.greeting,
      '',
      someLate ? words.late : words.due,
      ...told,
      '',
      words.ask,
      ...sign,
      institution.name,
    ].join('\n'),
  }
}

/** Notes that borrowers were reminded: one line in each one's contact log. `count`: people. */
export const noteReminder: Command<
  { lines: string[]; channel: ContactChannel },
  { count: number },
  CommonRefusal
> = {
  name: 'equipment.noteReminder',
  records: ({ lines }) => lines.map((line) => `loanLine/${line}`),
  async run(work, { lines, channel }) {
    const { rows: loans } = await sql<{
      loan: string
      person: string
      group: string | null
      tags: string
    }>`select loan.id as loan, loan.person_id as person, loan.group_id as "group",
        group_concat(coalesce(tag, equipment_model.name), ', ') as tags
      from loan_line join loan on loan.id = loan_line.loan_id
      join equipment_model on equipment_model.id = loan_line.model_id
      left join equipment_item on equipment_item.id = loan_line.item_id
      where loan_line.id in ${idList(lines)} and returned_on is null
      group by loan.id`.execute(work.db)
    for (const { loan, person, group, tags } of loans) {
      await work.db
        .insertInto('contact_log')
        .values({
          id: work.newId(),
          person_id: person,
          at: work.now,
          entered_at: work.now,
          channel,
          direction: 'out',
          by_person: actorOf(work).person,
          entered_by: actorOf(work).account,
          about: `${reminderWords.lv.subject}: ${tags}`,
          group_id: group,
          notice_id: null,
          loan_id: loan,
          revision: 1,
        })
        .execute()
    }
    return done({ count: new Set(loans.map(({ person }) => person)).size })
  },
}
