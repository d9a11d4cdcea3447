import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy } from '#main/documents/madeBy.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { frameTablePaper, type Prepared } from '#main/documents/tablePapers.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { ErasurePaperOf } from '#shared/erasure/contract.ts'
import { findProtocol } from '../queries.ts'
import { erasureContent } from './content.ts'
import { erasureWords } from './words.ts'

/** Collects what the protocol of an erasure says; `notFound` where nobody was erased. */
export async function prepareErasurePaper(
  context: AdmittedContext,
  { id, language }: ErasurePaperOf,
): Promise<Prepared<never>> {
  const { services, actor } = context
  const erased = await findProtocol(services.reads, id)
  if (erased === null) return { kind: 'notFound' }
  const institution = await findInstitution(services.reads)
  const author = await findSheetPerson(services.reads, actor.person)
  const giver = madeBy(language, institution, author, actor.role)
  const content = erasureContent(erased, giver, { language, words: erasureWords(language) })
  // It belongs to nobody: of the person it names the number alone, and an erasure does not take it.
  const subject = { kind: 'erasureRecord' as const, language, person: null, group: null }
  return {
    kind: 'ready',
    paper: await frameTablePaper(context, { ...subject, sameOnly: true }, content),
  }
}
