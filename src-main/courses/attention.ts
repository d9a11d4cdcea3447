import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Missing } from '#shared/courses/schema.ts'
import { platformsOf } from './groupPlatforms.ts'

// What may be amiss with the participant of a row, as SQL over `enrolment`, `person`, `study_group`:
// lists filter by it and the group's page counts by it.

/** A phone or an e-mail; a note of another kind reaches nobody in time. */
export const reachable = (person: string): RawBuilder<number> => sql`exists (select 1 from contact
  where contact.person_id = ${sql.ref(person)} and contact.kind in ('phone', 'whatsapp', 'email'))`

/** Why the participant can't be reached, or null: the SQL of the rule `missingFor` on its `dayOfAge`. */
export const missingOn = (today: CivilDate): RawBuilder<Missing | null> => {
  const day = sql`max(coalesce(study_group.starts_on, ''), ${today})`
  // Born after this day eighteen years before: a minor. Days compare as text.
  const lastBirthOfAge = sql`(cast(substr(${day}, 1, 4) as integer) - 18) || substr(${day}, 5)`
  const guardians = (also: Condition) => sql`exists (select 1 from guardianship
    where guardianship.ward_id = person.id and ${also})`
  return sql`case
    when coalesce(person.birth_date, '') <= ${lastBirthOfAge}
      then case when ${reachable('person.id')} then null else 'contact' end
    when not ${guardians(sql`true`)} then 'guardian'
    when not ${guardians(sql`${reachable('guardianship.guardian_id')}`)} then 'guardianContact'
  end`
}

const ofGroup = platformsOf(sql`study_group.course_id`)
const platformNames = sql`(select name from ${ofGroup})`

const checkOf = (platform: RawBuilder<unknown>) => sql`platform_check
  where platform_check.group_id = enrolment.group_id
  and platform_check.person_id = enrolment.person_id
  and platform_check.platform ${platform}`

/** The participant's answer about a platform by its name; null where nobody asked. */
export const answerAbout = (platform: string): RawBuilder<string | null> =>
  sql`(select answer from ${checkOf(sql`= ${platform}`)})`

/** There is a platform of the group that the participant was not asked about. */
export const someNotAsked: Condition = sql`exists (
  select 1 from ${ofGroup} as platform
  where not exists (select 1 from ${checkOf(sql`= platform.name`)}))`

/** The participant gave this answer about some platform of the group. */
export const someAnswered = (answers: readonly string[]): Condition => sql`exists (
  select 1 from ${checkOf(sql`in ${platformNames}`)}
  and platform_check.answer in (${sql.join(answers)}))`

/** The participant knows the office's procedure in its present version. */
export const isAcquainted: Condition = sql`exists (
  select 1 from acknowledgement join institution
    on institution.procedure_version = acknowledgement.procedure_version
  where acknowledgement.group_id = enrolment.group_id
  and acknowledgement.person_id = enrolment.person_id)`
