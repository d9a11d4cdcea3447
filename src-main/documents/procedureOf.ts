import type { InformationSheet } from '#shared/documents/informationSheet.ts'
import type { Institution } from '#shared/settings/schema.ts'

/** The procedure that clause numbers belong to; null where the office named none, and then no clause is named. */
export const procedureOf = (institution: Institution): InformationSheet['procedure'] =>
  institution.procedureName === ''
    ? null
    : {
        name: institution.procedureName,
        edition: institution.procedureVersion || null,
        inForceFrom: institution.procedureDate,
      }
