import type { Work } from '#main/database/command.ts'

/**
 * Where every command that wrote sessions ends, within its own transaction: what follows from a
 * changed timetable (a new version of it, who is to be told) follows here.
 * @param groups those whose sessions were written
 */
export async function afterTimetableChange(_work: Work, _groups: readonly string[]): Promise<void> {
  // Nothing follows yet.
}
