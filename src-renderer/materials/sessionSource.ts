import type { Office } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'

const asRow = ({ id, day, from, to, group, topic, module }: TimetableSession): PickerRow => ({
  id,
  name: `${formatDate(day)} ${formatTimes(from, to)} · ${group.name}`,
  detail: [module?.name ?? '', topic].filter((text) => text !== '').join(' · '),
})

/** Where pickers find sessions: those to come, and who types finds those of the last two months too. */
export const sessionSource = ({ client }: Office, today: string): RecordSource => ({
  name: 'session',
  search: async (text, signal) => {
    const { rows } = await client.timetable.listSessions(
      {
        of: { kind: 'all' },
        list: {
          search: text,
          filters: {
            day: { kind: 'dates', from: text === '' ? today : addDays(today, -60), until: null },
            state: { kind: 'set', values: ['planned'] },
          },
          sort: [{ column: 'day', direction: 'ascending' }],
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
