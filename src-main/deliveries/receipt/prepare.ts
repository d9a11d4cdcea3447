import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy } from '#main/documents/madeBy.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { frameTablePaper, type Prepared } from '#main/documents/tablePapers.ts'
import { restrictedNow } from '#main/people/restricted.ts'
import { handedInPerson } from '#shared/deliveries/channels.ts'
import type { NoReceipt, ReceiptOf } from '#shared/deliveries/receiptContract.ts'
import { receiptContent } from './content.ts'
import { findReceiptFacts } from './facts.ts'
import { receiptWords } from './words.ts'

/** Collects what the receipt of a delivery says; in the recipient's language unless another is asked for. */
export async function prepareReceipt(
  context: AdmittedContext,
  { delivery: id, language: asked }: ReceiptOf,
): Promise<Prepared<NoReceipt['reason']>> {
  const { services, actor } = context
  const { reads, visibility } = services
  if (!(await visibility.allVisible([`delivery/${id}`], actor))) return { kind: 'notFound' }
  const facts = await findReceiptFacts(reads, id, actor)
  if (facts === null) return { kind: 'notFound' }
  if (!handedInPerson(facts.delivery.channel)) return { kind: 'nothing', reason: 'notInPerson' }
  if (await restrictedNow(reads, facts.delivery.person)) {
    return { kind: 'nothing', reason: 'restricted' }
  }
  const language = asked ?? facts.language
  const author = await findSheetPerson(reads, actor.person)
  const giver = madeBy(language, facts.institution, author, actor.role)
  const content = receiptContent(facts, giver, receiptWords(language))
  if (typeof content === 'string') return { kind: 'nothing', reason: content }
  const { person, group } = facts.delivery
  const subject = { kind: 'deliveryReceipt' as const, language, person, group, delivery: id }
  return { kind: 'ready', paper: await frameTablePaper(context, subject, content) }
}
