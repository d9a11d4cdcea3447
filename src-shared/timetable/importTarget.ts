import { HttpsLink } from '#shared/courses/httpsLink.ts'
import { cellText } from '#shared/imports/cell.ts'
import { readDateCell } from '#shared/imports/dateCell.ts'
import { plainText } from '#shared/imports/plainText.ts'
import type { ImportTarget, MappedRow, RowFinding, RowReading } from '#shared/imports/target.ts'
import { fold } from '#shared/text/fold.ts'
import { sessionImportFields, sessionsLeftOut } from './importFields.ts'
import type { SessionKind, SessionMode } from './schema.ts'
import { readTimeCell, readTimesCell } from './timeCell.ts'

/** A session as a list tells it: groups, modules and teachers by name. '' for what is missing or unreadable. */
export interface ImportedSession {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly group: string
  readonly module: string
  readonly kind: SessionKind
  readonly mode: SessionMode
  readonly room: string
  readonly link: string
  readonly topic: string
  readonly teachers: readonly string[]
  /** Whom alone a consultation is for, by name; none for the whole group. */
  readonly people: readonly string[]
  /** Whether the list says of what kind it is and how it is held; otherwise the usual stands there. */
  readonly said: { readonly kind: boolean; readonly mode: boolean }
}

/** Folded words for kinds and modes, as lists in both languages have them. */
const kinds: readonly (readonly [SessionKind, RegExp])[] = [
  ['consultation', /^(konsultacija|consultation)/u],
  ['exam', /^(parbaudijums|eksamens|ieskaite|exam|test)/u],
  ['practice', /^(prakse|praktisk|practice|practical)/u],
  ['lesson', /^(nodarbiba|lekcija|teorija|stunda|lesson|lecture|session)/u],
]
const modes: readonly (readonly [SessionMode, RegExp])[] = [
  ['remote', /(tiessaist|attalinat|zoom|teams|online|remote)/u],
  ['onSite', /(klatien|on site|onsite|in person)/u],
]

const longest = { room: 200, topic: 300, group: 200, module: 200 } as const

/** Words that a list has for one of a few values: what they mean, or a finding. */
function readWord<W>(
  row: MappedRow,
  field: string,
  words: readonly (readonly [W, RegExp])[],
  otherwise: W,
): { value: W; said: boolean; problems: RowFinding[] } {
  const text = plainText(row.cells(field)[0]?.cell ?? '')
  const found = words.find(([, pattern]) => pattern.test(fold(text)))
  if (found !== undefined) return { value: found[0], said: true, problems: [] }
  const unknown = { field, reason: 'wordUnknown', text }
  return { value: otherwise, said: false, problems: text === '' ? [] : [unknown] }
}

function readDay(row: MappedRow): { day: string; problems: RowFinding[] } {
  const cell = row.cells('day')[0]?.cell ?? ''
  const read = readDateCell(cell)
  if (read.kind === 'date') return { day: read.date, problems: [] }
  const reason =
    read.kind === 'empty'
      ? 'missing'
      : read.problem === 'impossible'
        ? 'impossibleDate'
        : 'notADate'
  return { day: '', problems: [{ field: 'day', reason, text: cellText(cell) }] }
}

function readTimes(row: MappedRow): { from: string; to: string; problems: RowFinding[] } {
  const both = row.cells('time')[0]?.cell
  const times = both === undefined ? null : readTimesCell(both)
  const one = (field: 'from' | 'to'): { time: string; problems: RowFinding[] } => {
    if (times !== null) return { time: times[field], problems: [] }
    const cell = row.cells(field)[0]?.cell ?? (field === 'from' ? (both ?? '') : '')
    const text = cellText(cell)
    const time = text === '' ? null : readTimeCell(cell)
    if (time !== null) return { time, problems: [] }
    return { time: '', problems: [{ field, reason: text === '' ? 'missing' : 'notATime', text }] }
  }
  const [from, to] = [one('from'), one('to')]
  const reversed = from.time !== '' && to.time !== '' && from.time >= to.time
  const problems = [...from.problems, ...to.problems]
  if (reversed) problems.push({ field: 'to', reason: 'timesReversed', text: to.time })
  return { from: from.time, to: to.time, problems }
}

function readSession(row: MappedRow): RowReading<ImportedSession> {
  const text = (field: string): string => plainText(row.cells(field)[0]?.cell ?? '')
  const [room, typed] = [text('room'), text('link')]
  const { day, ...dayRead } = readDay(row)
  const { from, to, ...timesRead } = readTimes(row)
  const people = readNames(row, 'people')
  // Whoever names its people means a consultation.
  const usual = people.length > 0 ? 'consultation' : 'lesson'
  const kind = readWord(row, 'kind', kinds, usual)
  // A list that does not say how a session is held says it by its room.
  const onSite = kind.value === 'practice' || (room !== '' && typed === '')
  const mode = readWord(row, 'mode', modes, onSite ? 'onSite' : 'remote')
  const link = HttpsLink.safeParse(typed)
  const value: ImportedSession = {
    day,
    from,
    to,
    group: text('group'),
    module: text('module'),
    kind: kind.value,
    mode: mode.value,
    room,
    link: link.success ? link.data : typed,
    topic: text('topic'),
    teachers: readNames(row, 'teachers'),
    people,
    said: {
      kind: kind.said || usual === 'consultation',
      mode: mode.said || onSite || typed !== '',
    },
  }
  const problems = [
    ...dayRead.problems,
    ...timesRead.problems,
    ...kind.problems,
    ...mode.problems,
    ...tooLong(value),
  ]
  if (!link.success) problems.push({ field: 'link', reason: 'notALink', text: typed })
  if (kind.value === 'practice' && mode.value === 'remote') {
    problems.push({ field: 'mode', reason: 'practiceRemote' })
  }
  if (people.length > 0 && kind.value !== 'consultation') {
    problems.push({ field: 'people', reason: 'peopleOfConsultation' })
  }
  return { row: row.row, value, problems, warnings: [] }
}

/** Several people stand in one cell or in a column each. */
const readNames = (row: MappedRow, field: 'teachers' | 'people'): string[] => {
  const names = row
    .cells(field)
    .flatMap(({ cell }) => plainText(cell, ', ').split(/[,;/]|\s+(?:un|and)\s+/u))
    .map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

const tooLong = (session: ImportedSession): RowFinding[] =>
  (['room', 'topic', 'group', 'module'] as const)
    .filter((field) => session[field].length > longest[field])
    .map((field) => ({ field, reason: 'tooLong', limits: { most: longest[field] } }))

/**
 * Sessions as the target of an import.
 * @param named whether each row has to say whose session it is
 */
export const sessionImportTarget = (named: boolean): ImportTarget<ImportedSession> => {
  const whose = named ? ['group'] : []
  return {
    key: 'sessions',
    fields: sessionImportFields,
    needs: [
      ['day', 'time', ...whose],
      ['day', 'from', 'to', ...whose],
    ],
    leftOut: sessionsLeftOut,
    foreign: [],
    reader: () => readSession,
  }
}
