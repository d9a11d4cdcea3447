import { sql } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import { prepareAnew } from '#main/deliveries/prepareAnew.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { InstitutionInput } from '#shared/settings/schema.ts'
import { findInstitution } from './queries.ts'

/** Changes what papers and screens say of the institution. */
export const changeInstitution: Command<
  { revision: number; input: InstitutionInput },
  { revision: number },
  CommonRefusal
> = {
  name: 'settings.changeInstitution',
  async run(work, { revision, input }) {
    const before = await findInstitution(work.db)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    await work.db
      .updateTable('institution')
      .set({
        name: input.name,
        registration_number: input.registrationNumber,
        address: input.address,
        phone: input.phone,
        email: input.email,
        website: input.website,
        place: input.place,
        director_title: input.directorTitle,
        e_platform: input.ePlatform,
        procedure_name: input.procedureName,
        procedure_version: input.procedureVersion,
        procedure_date: input.procedureDate,
        clauses: JSON.stringify(input.clauses),
        idle_minutes: input.idleMinutes,
        revision: revision + 1,
      })
      .execute()
    await prepareAnew(work, sql`true`)
    return done({ revision: revision + 1 })
  },
}
