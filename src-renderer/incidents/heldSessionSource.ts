import type { Office } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'

const asRow = ({ id, day, from, to, group, topic }: TimetableSession): PickerRow => ({
  id,
  name: `${formatDate(day)} ${formatTimes(from, to)} · ${group.name}`,
  detail: topic,
})

/**
 * Where the form of an incident finds sessions that were held, the last first: of a group where one is
 * chosen, of the last two months unless somebody types.
 */
export const heldSessionSource = (
  { client }: Office,
  today: string,
  group: string | null,
): RecordSource => ({
  name: 'session',
  search: async (text, signal) => {
    const { rows } = await client.timetable.listSessions(
      {
        of: group === null ? { kind: 'all' } : { kind: 'group', group },
        list: {
          search: text,
          filters: {
            day: { kind: 'dates', from: text === '' ? addDays(today, -60) : null, until: today },
            state: { kind: 'set', values: ['planned'] },
          },
          sort: [{ column: 'day', direction: 'descending' }],
          position: { kind: 'at', offset: 0 },
          limit: 20,
        },
      },
      { signal },
    )
    return rows.map(asRow)
  },
  find: async (id, signal) => {
    const session = await client.timetable.getSession({ id }, { signal }).catch(() => null)
    return session === null ? null : asRow(session)
  },
})
