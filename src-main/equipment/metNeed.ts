import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'

/**
 * What was lent for a need and is back has met it: not where it came back broken or lost in mid-course,
 * nor where they were asked anew since and need it again. A condition over a closed `loan_line`, its
 * `loan`, and `equipment_need`, which may be null.
 */
export const metNeed: Condition = sql`(loan_line.returned_on is not null
  and (loan_line.outcome in ('returned', 'damagedUsable')
    or exists (select 1 from study_group where study_group.id = loan.group_id
      and study_group.ends_on <= loan_line.returned_on))
  and not coalesce(equipment_need.asked_on > loan_line.returned_on
    or (equipment_need.asked_on = loan_line.returned_on
      and equipment_need.asked_at > loan_line.return_entered_at), 0))`
