import { parse } from 'node:path'
import { formatRigaTime, rigaDateOf } from '#shared/calendar/rigaTime.ts'

const second = /^(.+) \(\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\)(\.[a-z]+)$/u

/**
 * The name of a new version beside one that somebody holds open: `personas (2026-11-28 14.05).csv`.
 * @param at UTC text; the name tells Riga's time
 */
export function secondName(file: string, at: string): string {
  const { name, ext } = parse(file)
  return `${name} (${rigaDateOf(at)} ${formatRigaTime(at)})${ext}`
}

/** The file that a second version stands in for; the name itself where it is none. */
export const firstName = (name: string): string => name.replace(second, '$1$2')
