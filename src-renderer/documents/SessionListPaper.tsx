import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import { groupQuery } from '#renderer/courses/groupQuery.ts'
import { GroupPaperDialog } from './GroupPaperDialog.tsx'

/** The session list of a group, as it will be printed or saved. */
export function SessionListPaper({ group, onClose }: { group: string; onClose: () => void }) {
  const { data } = useQuery(groupQuery(useOffice(), group))
  return data === undefined ? null : (
    <GroupPaperDialog kind="sessionList" group={data} onClose={onClose} />
  )
}
