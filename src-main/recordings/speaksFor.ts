import type { Work } from '#main/database/command.ts'
import { minorOn } from '#shared/people/minor.ts'

/** Whether somebody speaks for a person today: for themselves, or as who answers for one who may be under age. */
export async function speaksFor(work: Work, by: string, person: string): Promise<boolean> {
  if (by === person) return true
  const ward = await work.db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.ward_id')
    .select('person.birth_date')
    .where('ward_id', '=', person)
    .where('guardian_id', '=', by)
    .executeTakeFirst()
  return ward !== undefined && minorOn(ward.birth_date, work.today) !== 'no'
}
