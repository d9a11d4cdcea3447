import type { SessionImportRow } from '#shared/imports/schema.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ListPage, ListRequest } from '#shared/lists/list.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import type { ImportedSession } from '#shared/timetable/importTarget.ts'
import { pageOfRows, type RowSight } from './matchingRows.ts'
import { rowAsShown } from './rowAsShown.ts'

/** How sessions of a list are searched and put in order. */
export const sessionSight: RowSight<ImportedSession> = {
  says: ({ day, group, topic, room, teachers, people, module }) => {
    const text = fold([day, group, topic, room, module, ...teachers, ...people].join(' '))
    return (word) => text.includes(word)
  },
  sortKey: (value, column) => {
    if (column === 'day') return `${value.day} ${value.from}`
    return column === 'group' ? latvianSortKey(value.group) : null
  },
  shown: (value, column) => {
    switch (column) {
      case 'day':
      case 'group':
      case 'room':
      case 'topic':
      case 'mode':
      case 'module':
        return value[column]
      case 'teachers':
      case 'people':
        return value[column].join(', ')
      case 'time': {
        // Hours are typed with a point or a colon.
        const times = `${value.from} ${value.to}`
        return `${times} ${times.replaceAll(':', '.')}`
      }
      default:
        return undefined
    }
  },
}

/** A page of the judged sessions. */
export function listSessionRows(
  judged: readonly JudgedRow<ImportedSession>[],
  request: ListRequest,
): ListPage<SessionImportRow> {
  const page = pageOfRows(judged, request, sessionSight)
  return { ...page, rows: page.rows.map(asRow) }
}

const asRow = (judged: JudgedRow<ImportedSession>): SessionImportRow => ({
  ...judged.value,
  ...rowAsShown(judged),
  teachers: judged.value.teachers.join(', '),
  people: judged.value.people.join(', '),
})
