import type { ImportedAs } from '#shared/imports/schema.ts'
import { needImportFields } from '#shared/equipment/needImportFields.ts'
import { itemImportFields } from '#shared/equipment/importFields.ts'
import { peopleImportFields } from '#shared/people/importFields.ts'
import { reportImportFields } from '#shared/recordings/reportImportFields.ts'
import { sessionImportFields } from '#shared/timetable/importFields.ts'

/** What a column can be, by what the list is imported as. */
export const importFields = {
  people: peopleImportFields,
  sessions: sessionImportFields,
  items: itemImportFields,
  needs: needImportFields,
  consents: reportImportFields,
} as const satisfies Record<ImportedAs, unknown>
