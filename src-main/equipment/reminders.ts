import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import { notReached } from '#main/deliveries/ofLoan.ts'
import type { Tables } from '#main/database/tables.ts'
import { restrictedNow } from '#main/people/restricted.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { addDays, type CivilDate, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { findDirector } from '#main/documents/sheetPeople.ts'
import type { RecallStep, RecallTaken } from '#shared/equipment/recall.ts'
import { daysLate } from '#shared/equipment/rules.ts'
import type { Whom } from '#shared/equipment/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { modelNow } from './modelNow.ts'
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
/** So many days a letter gives to bring things back. */
const answerDays = 7

/**
 * The reminder to whoever has this line out, in their language, of everything of theirs that is late
 * or due within a week; for the director, what happened until now. Null when the line is not there for
 * the actor or nothing of it is out; `restricted`: their data is kept and used for nothing (GDPR 18);
 * `notReached`: the parcel with it came back or was lost, and nobody has settled that. Of other things that
 * never reached them nothing is said either.
 */
export async function findReminder(
  db: Kysely<Tables>,
  { line, step }: { line: string; step: RecallStep },
  actor: Actor,
  today: CivilDate,
): Promise<Reminder | 'restricted' | 'notReached' | null> {
  const { rows: people } = await sql<
    Whom & { phone: string; email: string; language: Language; held: number }
  >`select person.id, ${fullNameOf('person')} as name, coalesce(person.first_phone, '') as phone,
      coalesce(person.first_email, '') as email, person.language, ${notReached('loan_line')} as held
    from loan_line join loan on loan.id = loan_line.loan_id
    join person on person.id = loan.person_id
    where loan_line.id = ${line} and loan_line.returned_on is null
    and ${loanScope(actor) ?? sql`true`}`.execute(db)
  const [person] = people
  if (person === undefined) return null
  const { id, name, language, held, ...reached } = person
  if (await restrictedNow(db, id)) return 'restricted'
  if (held === 1) return 'notReached'
  const { rows: lines } = await sql<{
    id: string
    tag: string | null
    model: string
    quantity: number
    due: string
  }>`select loan_line.id, tag, equipment_model.name as model, loan_line.quantity, due_on as due
    from loan_line join loan on loan.id = loan_line.loan_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    join equipment_model on equipment_model.id = ${modelNow}
    where loan.person_id = ${id} and returned_on is null and not ${notReached('loan_line')}
    and (loan_line.id = ${line} or not exists (
      select 1 from return_parcel where return_parcel.line_id = loan_line.id))
    and (due_on <= ${addDays(today, soonDays)} or loan_line.id = ${line})
    order by due_on, loan_line.seq`.execute(db)
  const words = reminderWords[step === 'director' ? 'lv' : language]
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
  const end = ['', words.ask, ...sign, institution.name]
  switch (step) {
    case 'call':
      return {
        to: { id, name },
        ...reached,
        language,
        subject: words.subject,
        text: [words.greeting, '', someLate ? words.late : words.due, ...told, ...end].join('\n'),
      }
    case 'letter':
      return {
        to: { id, name },
        ...reached,
        language,
        subject: words.letter.subject,
        text: [
          [institution.name, institution.registrationNumber].filter(Boolean).join(', '),
          formatCivilDate(today),
          '',
          words.letter.to(name),
          '',
          words.letter.owed,
          ...told,
          '',
          words.letter.ask(formatCivilDate(addDays(today, answerDays)), institution.address),
          ...sign,
          institution.name,
        ]
          .filter((part, place) => part !== '' || place > 1)
          .join('\n'),
      }
    case 'director': {
      const director = await findDirector(db)
      const taken = await findTaken(db, line)
      return {
        to: { id: director.id, name: director.name },
        phone: director.phone ?? '',
        email: director.email ?? '',
        language: 'lv',
        subject: words.director.subject,
        text: [
          words.director.owes([name, formatPhone(reached.phone)].filter(Boolean).join(', ')),
          ...told,
          '',
          words.director.done,
          ...taken.map(({ step: done, on }) => words.director.step(done, formatCivilDate(on))),
          '',
          words.director.decide,
        ].join('\n'),
      }
    }
  }
}

const findTaken = (db: Kysely<Tables>, line: string): Promise<RecallTaken[]> =>
  db
    .selectFrom('loan_recall')
    .innerJoin('loan_line', 'loan_line.loan_id', 'loan_recall.loan_id')
    .select(['loan_recall.step', 'loan_recall.taken_on as on'])
    .where('loan_line.id', '=', line)
    .orderBy('loan_recall.taken_on')
    .orderBy('loan_recall.entered_at')
    .execute()
