import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { askedStates } from '#shared/equipment/needs.ts'

/** Groups that need nothing more, for some of their people or for everybody (null). */
export interface Leaving {
  groups: readonly string[]
  people: readonly string[] | null
}

/** Whose reservations are meant: of everybody, those who take part. A condition over `reservation` and `study_group`. */
export const leavingPeople = ({ people }: Leaving) =>
  people === null
    ? sql`exists (select 1 from enrolment where enrolment.group_id = study_group.id
        and enrolment.person_id = reservation.person_id
        and enrolment.state in ${idList(askedStates)})`
    : sql`reservation.person_id in ${idList(people)}`
