import type { Office } from '#renderer/app/client/office.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { fullName } from '#renderer/people/personName.ts'
import { formatPhone } from '#shared/people/phoneText.ts'

/** Where the participants of a group are found; without a group there are none. */
export const memberSource = ({ client }: Office, group: string | null): RecordSource => {
  const search: RecordSource['search'] = async (text, signal) => {
    if (group === null) return []
    const list = {
      search: text,
      filters: {},
      sort: [],
      position: { kind: 'at' as const, offset: 0 },
      limit: 500,
    }
    const { rows } = await client.courses.listEnrolments({ group, list }, { signal })
    return rows
      .filter(({ state }) => state !== 'withdrawn')
      .map((row) => ({ id: row.person, name: fullName(row), detail: formatPhone(row.phone) }))
  }
  return {
    name: `member:${group ?? ''}`,
    search,
    find: async (id, signal) => (await search('', signal)).find((row) => row.id === id) ?? null,
  }
}
