import type { AdmittedContext } from '#main/calls/context.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { TablePaper, TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { Language } from '#shared/people/schema.ts'
import { madeBy, placeOf } from './madeBy.ts'
import { paperHead } from './paperHead.ts'
import { frameWords } from './paperWords.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import { findSheetPerson } from './sheetPeople.ts'

/** What a paper says together with the institution's head, and who makes it. */
interface Headed {
  said: Omit<TablePaper, 'number' | 'issued' | 'preparedBy'>
  preparedBy: TablePaper['preparedBy']
}

/** Puts the institution's head to what a paper says, in the paper's language. */
export async function headPaper(
  { services: { reads }, actor }: AdmittedContext,
  language: Language,
  content: TablePaperContent,
): Promise<Headed> {
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  return {
    said: {
      institution: paperHead(institution),
      language,
      words: frameWords(resourcesFolder(), language),
      place: placeOf(language, institution),
      content,
    },
    preparedBy: madeBy(language, institution, author, actor.role),
  }
}
