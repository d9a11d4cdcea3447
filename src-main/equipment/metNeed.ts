import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'

/**
 * What was lent for a group's need and is back has met it: not where it came back broken or lost in
 * mid-course, nor where they were asked anew since and need it again. Lent for it is what names the
 * group, and what somebody had of other groups, or of none, and kept on until the end of this one, or
 * its last week.
 * `group`: whose need. A condition over a closed `loan_line`, its `loan`, and `equipment_need`, which
 * may be null.
 */
export const metNeed = (
  group: RawBuilder<unknown>,
): Condition => sql`(loan_line.returned_on is not null
  and exists (select 1 from study_group as needing where needing.id = ${group}
    and (loan.group_id = needing.id or (needing.ends_on is not null
      and loan_line.issued_on <= needing.ends_on
      and loan_line.returned_on >= coalesce(needing.starts_on, '')
      and (loan_line.returned_on >= needing.ends_on or (loan_line.due_on >= needing.ends_on
        and loan_line.returned_on >= date(needing.ends_on, '-7 days')))))
    and (loan_line.outcome in ('returned', 'damagedUsable')
      or coalesce(needing.ends_on <= loan_line.returned_on, 0)))
  and not coalesce(equipment_need.asked_on > loan_line.returned_on
    or (equipment_need.asked_on = loan_line.returned_on
      and equipment_need.asked_at > loan_line.return_entered_at), 0))`
