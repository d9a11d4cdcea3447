import type { AdmittedContext } from '#main/calls/context.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { GroupPaperOf } from '#shared/documents/groupPaper.ts'
import { findOwnTexts } from '../paperTexts.ts'
import { frameTablePaper, type Prepared } from '../tablePapers.ts'
import { sessionsWithin } from './attendanceSheet.ts'
import { contentOf, type Nothing } from './contentOf.ts'
import { findGroupFacts, type GroupFacts } from './facts.ts'
import { remarkOf } from './remark.ts'
import { findTeachersOfPeriod } from './teachersOfPeriod.ts'

/** Collects what a paper of a group says, from the registers of the office. */
export async function prepareGroupPaper(
  context: AdmittedContext,
  of: GroupPaperOf,
): Promise<Prepared<Nothing>> {
  const { reads, clock } = context.services
  const known = await findGroupFacts(reads, of.group, context.actor, todayInRiga(clock))
  if (known === null) return { kind: 'notFound' }
  const facts = await ofItsPeriod(context, of, known)
  const own = await findOwnTexts(reads, of.language)
  const remark = remarkOf(of, own, facts, await findInstitution(reads))
  const content = contentOf(of, facts, remark)
  if (typeof content === 'string') return { kind: 'nothing', reason: content }
  const { kind, group, language } = of
  const period = of.kind === 'attendanceSheet' ? { period: { from: of.from, until: of.until } } : {}
  const subject = { kind, language, person: null, group, ...period }
  return { kind: 'ready', paper: await frameTablePaper(context, subject, content) }
}

/** An attendance sheet names who taught in its days, any other paper who teaches now. */
async function ofItsPeriod(
  { services: { reads } }: AdmittedContext,
  of: GroupPaperOf,
  facts: GroupFacts,
): Promise<GroupFacts> {
  if (of.kind !== 'attendanceSheet') return facts
  const sessions = sessionsWithin(facts.sessions, of)
  const teachers = await findTeachersOfPeriod(reads, of.group, sessions)
  return teachers.length === 0 ? facts : { ...facts, group: { ...facts.group, teachers } }
}
