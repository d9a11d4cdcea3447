import type { Office } from '#renderer/app/client/office.ts'
import { formatDates } from '#renderer/app/format/dates.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { GroupChoice } from '#shared/courses/schema.ts'

const groupRow = (group: GroupChoice): PickerRow => ({
  id: group.id,
  name: group.name,
  detail: [group.course, formatDates(group.startsOn, group.endsOn)]
    .filter((text) => text !== '')
    .join(' · '),
})

/** Where pickers find groups; archived ones are left out. */
export const groupSource = ({ client }: Office): RecordSource => ({
  name: 'group',
  search: async (text, signal) =>
    (await client.courses.findGroups({ text, limit: 20 }, { signal })).map(groupRow),
  find: async (id, signal) => {
    const group = await client.courses.getGroup({ id }, { signal }).catch(() => null)
    return group === null ? null : groupRow({ ...group, course: group.course.name })
  },
})
