import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { ExportFormat, type ExportProfileInput, RegisterChoice } from '#shared/exports/schema.ts'
import type { ExportsTables } from './tables.ts'

const Registers = z.array(RegisterChoice)
const Formats = z.array(ExportFormat)

/** A profile as it is stored. */
export interface StoredProfile extends ExportProfileInput {
  id: string
  revision: number
}

export const profileRow = (
  input: ExportProfileInput,
): Omit<ExportsTables['export_profile'], 'id' | 'revision'> => ({
  name: input.name,
  folder: input.folder,
  registers: JSON.stringify(input.registers),
  formats: JSON.stringify([...new Set(input.formats)]),
  with_personal_codes: Number(input.withPersonalCodes),
  with_contacts: Number(input.withContacts),
  with_guardians: Number(input.withGuardians),
  with_sheets: Number(input.withSheets),
  trigger: input.trigger,
})

const profileOf = (row: ExportsTables['export_profile']): StoredProfile => ({
  id: row.id,
  revision: row.revision,
  name: row.name,
  folder: row.folder,
  registers: Registers.parse(JSON.parse(row.registers)),
  formats: Formats.parse(JSON.parse(row.formats)),
  withPersonalCodes: row.with_personal_codes === 1,
  withContacts: row.with_contacts === 1,
  withGuardians: row.with_guardians === 1,
  withSheets: row.with_sheets === 1,
  trigger: row.trigger,
})

/** Every profile of the office, by name. */
export async function findProfiles(db: Kysely<Tables>): Promise<StoredProfile[]> {
  const rows = await db.selectFrom('export_profile').selectAll().orderBy('name').execute()
  return rows.map(profileOf)
}

export async function findProfile(db: Kysely<Tables>, id: string): Promise<StoredProfile | null> {
  const row = await db
    .selectFrom('export_profile')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : profileOf(row)
}
