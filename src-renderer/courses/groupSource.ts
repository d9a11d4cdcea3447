import type { Office } from '#renderer/app/client/office.ts'
import { formatDates } from '#renderer/app/format/dates.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { FoundGroup, GroupChoice } from '#shared/courses/schema.ts'

const groupRow = (group: GroupChoice): PickerRow => ({
  id: group.id,
  name: group.name,
  detail: [group.course, formatDates(group.startsOn, group.endsOn)]
    .filter((text) => text !== '')
    .join(' · '),
})

/** Where pickers find groups; archived ones are left out. `onFound` hears what can be picked. */
export const groupSource = (
  { client }: Office,
  onFound?: (groups: readonly FoundGroup[]) => void,
): RecordSource => ({
  name: 'group',
  search: async (text, signal) => {
    const groups = await client.courses.findGroups({ text, limit: 20 }, { signal })
    onFound?.(groups)
    return groups.map(groupRow)
  },
  find: async (id, signal) => {
    const group = await client.courses.getGroup({ id }, { signal }).catch(() => null)
    return group === null ? null : groupRow({ ...group, course: group.course.name })
  },
})
