import { z } from 'zod'
import { command, noRefusal, query } from '#shared/commands/procedure.ts'
import { Institution, InstitutionInput } from './schema.ts'

export const settingsContract = {
  institution: query.output(Institution),
  changeInstitution: command(
    z.object({ revision: z.number().int(), input: InstitutionInput }),
    z.object({ revision: z.number() }),
    noRefusal,
  ),
}
