import type { GroupPaperRefusal } from '#shared/documents/contract.ts'
import type { GroupPaperOf } from '#shared/documents/groupPaper.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { attendanceSheet, sessionsWithin } from './attendanceSheet.ts'
import { certificateList, entitledOf } from './certificateList.ts'
import { contactList } from './contactList.ts'
import type { GroupFacts } from './facts.ts'
import { groupList } from './groupList.ts'
import { sessionList } from './sessionList.ts'
import { groupPaperWords } from './words.ts'

/** Why there is no paper. */
export type Nothing = GroupPaperRefusal['reason']

/** What a paper of a group says, with a remark over its table, or why it would be empty. */
export function contentOf(
  of: GroupPaperOf,
  facts: GroupFacts,
  remark: string,
): TablePaperContent | Nothing {
  const content = tablesOf(of, facts)
  if (typeof content === 'string') return content
  const note = [content.note, remark].filter(Boolean).join('\n')
  return { ...content, note: note === '' ? null : note }
}

function tablesOf(of: GroupPaperOf, facts: GroupFacts): TablePaperContent | Nothing {
  const words = groupPaperWords(of.language)
  if (of.kind !== 'sessionList' && facts.members.length === 0) return 'nobody'
  switch (of.kind) {
    case 'groupList':
      return groupList(facts, words)
    case 'contactList':
      return contactList(facts, words)
    case 'sessionList':
      return facts.sessions.length === 0 ? 'noSessions' : sessionList(facts, words)
    case 'attendanceSheet':
      return sessionsWithin(facts.sessions, of).length === 0
        ? 'noSessionsInPeriod'
        : attendanceSheet(facts, words, of)
    case 'certificateList':
      return entitledOf(facts.members).length === 0
        ? 'nobodyEntitled'
        : certificateList(facts, words)
  }
}
