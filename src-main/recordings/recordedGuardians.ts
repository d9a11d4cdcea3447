import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { shownName } from '#main/people/shownName.ts'
import { minorOn } from '#shared/people/minor.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * Who may take back today for those who are in a recording and may be under age: whoever has left the
 * group since is in no grid that tells it. Of who is restricted (GDPR 18) the director alone is told.
 */
export async function findRecordedGuardians(
  db: Kysely<Tables>,
  people: readonly string[],
  { actor, today }: { actor: Actor; today: string },
): Promise<RequestDetails['recordedGuardians']> {
  const told = actor.role === 'director' ? sql`true` : notRestricted(sql`ward.id`)
  const { rows } = await sql<{ ward: string; birthDate: string | null; id: string; name: string }>`
    select ward.id as ward, ward.birth_date as birthDate, guardian.id, ${shownName('guardian', actor)} as name
    from guardianship
    join person as ward on ward.id = guardianship.ward_id
    join person as guardian on guardian.id = guardianship.guardian_id
    where ward.id in ${idList(people)} and ${told}
    order by guardianship.id`.execute(db)
  return rows
    .filter(({ birthDate }) => minorOn(birthDate, today) !== 'no')
    .map(({ ward, id, name }) => ({ person: ward, guardian: { id, name } }))
}
