import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { owesParts } from '#main/equipment/owedParts.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { ErasureBlock, ErasureBlockKind } from '#shared/erasure/schema.ts'

/** At most so many are told by name; the count tells of the rest. */
const mostNames = 5

/** A group whose courses are not over. */
const runs = (today: CivilDate) => sql`(study_group.archived_at is null
  and (study_group.ends_on is null or study_group.ends_on >= ${today}))`

const running = (person: RawBuilder<unknown>, today: CivilDate) => sql`
  select study_group.name as name from enrolment
  join study_group on study_group.id = enrolment.group_id
  where enrolment.person_id in (${person}) and ${runs(today)}
  and enrolment.state in ('applied', 'confirmed', 'waiting', 'started')`

/** What is not over, each by the names people know it by. */
const questions = (
  person: string,
  today: CivilDate,
): readonly [ErasureBlockKind, RawBuilder<{ name: string }>][] => [
  ['signsIn', sql`select '' as name from account where person_id = ${person}`],
  [
    'loanOpen',
    sql`select coalesce(equipment_item.tag, equipment_model.name) as name from loan_line
      join loan on loan.id = loan_line.loan_id
      join equipment_model on equipment_model.id = loan_line.model_id
      left join equipment_item on equipment_item.id = loan_line.item_id
      where loan.person_id = ${person} and (loan_line.returned_on is null or ${owesParts})`,
  ],
  [
    'reservationOpen',
    sql`select equipment_category.name as name from reservation
      join equipment_category on equipment_category.id = reservation.category_id
      where reservation.person_id = ${person} and reservation.ended is null
      and reservation.until_day >= ${today}`,
  ],
  [
    'parcelOnWay',
    sql`select code as name from delivery where person_id = ${person} and status in
      ('draft', 'packed', 'handedOver', 'inTransit', 'ready', 'returning')`,
  ],
  ['enrolmentRunning', sql`${running(sql`select ${person}`, today)}`],
  [
    'teaches',
    sql`select name from study_group where ${runs(today)} and (
      manager_id = ${person} or tutor_id = ${person}
      or id in (select group_id from group_teacher where person_id = ${person}))`,
  ],
  [
    'guardianOfEnrolled',
    sql`${running(sql`select ward_id from guardianship where guardian_id = ${person}`, today)}`,
  ],
  [
    'recordingRequestOpen',
    sql`select '' as name from recording_request where person_id = ${person} and closed_at is null`,
  ],
  [
    'legalHold',
    sql`select review_on as name from legal_hold where released_on is null and (person_id = ${person}
      or loan_id in (select id from loan where person_id = ${person})
      or delivery_id in (select id from delivery where person_id = ${person}))`,
  ],
  [
    'restricted',
    sql`select '' as name from restriction where lifted_on is null and person_id = ${person}`,
  ],
  ['recordingHeld', sql`${recordings(person)} and recording.held_at is not null`],
  [
    'recordingKept',
    sql`${recordings(person)} and recording.held_at is null and recording.deleted_at is null`,
  ],
]

/** Recordings for the person, or in which they are seen, heard or read. */
function recordings(person: string) {
  return sql`select session.day as name from recording
    join recording_request on recording_request.id = recording.request_id
    join session on session.id = recording_request.session_id
    where (recording_request.person_id = ${person} or exists (select 1 from recording_person
      where recording_person.recording_id = recording.id and recording_person.person_id = ${person}
      and recording_person.image + recording_person.voice + recording_person.chat > 0))`
}

/** What stands in the way of erasing a person's data, as far as the office's records in clear say. */
export async function findBlocks(
  db: Kysely<Tables>,
  person: string,
  today: CivilDate,
): Promise<ErasureBlock[]> {
  const blocks: ErasureBlock[] = []
  for (const [what, question] of questions(person, today)) {
    const { rows } = await question.execute(db)
    const names = [...new Set(rows.map(({ name }) => name).filter((name) => name !== ''))]
    if (rows.length > 0) blocks.push({ what, count: rows.length, names: names.slice(0, mostNames) })
  }
  return blocks
}
