import type { SheetSession, SheetTimetable } from './informationSheet.ts'

/** More sessions than this have no line each: the sheet would be a timetable and nothing else. */
const mostRows = 20

const sameTimes = (a: SheetSession, b: SheetSession): boolean =>
  a.day.slice(0, 7) === b.day.slice(0, 7) &&
  a.from === b.from &&
  a.until === b.until &&
  a.kind === b.kind &&
  a.mode === b.mode &&
  a.room === b.room

/** Sessions (in order of day and time) in the forms a sheet chooses from. */
export function sheetTimetable(sessions: readonly SheetSession[]): SheetTimetable {
  const groups: { first: SheetSession; days: number[] }[] = []
  const months = new Map<string, number>()
  for (const session of sessions) {
    const month = session.day.slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + 1)
    const day = Number(session.day.slice(8))
    const group = groups.find(({ first }) => sameTimes(first, session))
    if (group === undefined) groups.push({ first: session, days: [day] })
    else group.days.push(day)
  }
  const many = sessions.length > mostRows
  // Whoever holds the sheet would come by the group's link, were theirs not on it.
  const ownLinks = many ? sessions.filter(({ link }) => link !== '') : []
  return {
    count: sessions.length,
    rows: many ? [] : [...sessions],
    ...(ownLinks.length === 0 ? {} : { ownLinks }),
    days: groups.map(({ first: { day, from, until, kind, mode, room }, days }) => ({
      month: day.slice(0, 7),
      from,
      until,
      kind,
      mode,
      room,
      days,
    })),
    months: [...months].map(([month, count]) => ({ month, count })),
  }
}
