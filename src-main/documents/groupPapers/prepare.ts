import type { AdmittedContext } from '#main/calls/context.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { GroupPaperOf } from '#shared/documents/groupPaper.ts'
import { findOwnTexts } from '../paperTexts.ts'
import { frameTablePaper, type Prepared } from '../tablePapers.ts'
import { contentOf, type Nothing } from './contentOf.ts'
import { findGroupFacts } from './facts.ts'
import { remarkOf } from './remark.ts'

/** Collects what a paper of a group says, from the registers of the office. */
export async function prepareGroupPaper(
  context: AdmittedContext,
  of: GroupPaperOf,
): Promise<Prepared<Nothing>> {
  const { reads, clock } = context.services
  const facts = await findGroupFacts(reads, of.group, context.actor, todayInRiga(clock))
  if (facts === null) return { kind: 'notFound' }
  const own = await findOwnTexts(reads, of.language)
  const remark = remarkOf(of, own, facts, await findInstitution(reads))
  const content = contentOf(of, facts, remark)
  if (typeof content === 'string') return { kind: 'nothing', reason: content }
  const { kind, group, language } = of
  const period = of.kind === 'attendanceSheet' ? { period: { from: of.from, until: of.until } } : {}
  const subject = { kind, language, person: null, group, ...period }
  return { kind: 'ready', paper: await frameTablePaper(context, subject, content) }
}
