import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { Clauses, type Institution } from '#shared/settings/schema.ts'

/** The institution as papers and settings show it. */
export async function findInstitution(db: Kysely<Tables>): Promise<Institution> {
  const row = await db.selectFrom('institution').selectAll().executeTakeFirstOrThrow()
  return {
    name: row.name,
    registrationNumber: row.registration_number,
    address: row.address,
    phone: row.phone,
    email: row.email,
    website: row.website,
    place: row.place,
    directorTitle: row.director_title,
    ePlatform: row.e_platform,
    procedureName: row.procedure_name,
    procedureVersion: row.procedure_version,
    procedureDate: row.procedure_date,
    clauses: Clauses.parse(JSON.parse(row.clauses)),
    idleMinutes: row.idle_minutes,
    isDemo: row.is_demo === 1,
    revision: row.revision,
  }
}
