import type { ListDefinition } from '#main/lists/defineList.ts'
import { waitingNotices } from '#main/notices/noticeList.ts'
import { spokenDue } from '#shared/notices/rules.ts'
import type { NoticeSummary } from '#shared/notices/schema.ts'

const cells = (notice: NoticeSummary) => ({
  id: notice.id,
  due: notice.dueAt === null ? null : spokenDue(notice.dueAt).toString(),
  group: notice.group.name,
  kind: notice.kind === 'other' ? notice.subject : [notice.kind, notice.number ?? 1],
  // In a list that is taken out the number says how far it has come.
  state: [notice.missed ? 'missed' : 'waiting', notice.waiting],
})

/** What is still to be told, with what the list's columns show. */
export function shownNotices(now: string): ListDefinition<ReturnType<typeof cells>> {
  const list = waitingNotices(now)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(cells) }
}
