import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy } from '#main/documents/madeBy.ts'
import { findOwnTexts } from '#main/documents/paperTexts.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { frameTablePaper, type Prepared } from '#main/documents/tablePapers.ts'
import { restrictedNow } from '#main/people/restricted.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { NoAct } from '#shared/equipment/lendingContract.ts'
import type { ActOf } from '#shared/equipment/lendingInputs.ts'
import { actContent } from './content.ts'
import { findActFacts } from './facts.ts'
import { wordedAct } from './worded.ts'
import { actWords } from './words.ts'

/** Collects what an act of a loan says; in the borrower's language unless another is asked for. */
export async function prepareAct(
  context: AdmittedContext,
  { loan, kind, language: asked }: ActOf,
): Promise<Prepared<NoAct['reason']>> {
  const { services, actor } = context
  const { reads, clock, visibility } = services
  if (!(await visibility.allVisible([`loan/${loan}`], actor))) return { kind: 'notFound' }
  const facts = await findActFacts(reads, loan, todayInRiga(clock))
  if (await restrictedNow(reads, facts.person.id)) return { kind: 'nothing', reason: 'restricted' }
  const language = asked ?? facts.person.language
  const author = await findSheetPerson(reads, actor.person)
  const giver = madeBy(language, facts.institution, author, actor.role)
  const own = await findOwnTexts(reads, language)
  const content = actContent(kind, facts, giver, wordedAct(kind, actWords(language), own, facts))
  if (typeof content === 'string') return { kind: 'nothing', reason: content }
  const person = facts.person.id
  const subject = { kind, language, person, group: facts.group?.id ?? null, loan }
  return { kind: 'ready', paper: await frameTablePaper(context, subject, content) }
}
