import { z } from 'zod'
import type { Role } from '#shared/staff/schema.ts'

/** Why somebody is named on an incident: they filed it, manage its project, stand in for the director, or were added. */
export const ReaderBasis = z.enum(['filer', 'manager', 'deputy', 'named'])
export type ReaderBasis = z.infer<typeof ReaderBasis>

/** How much of an incident somebody who is named reads. */
export const ReaderLevel = z.enum(['full', 'statements', 'filer'])
export type ReaderLevel = z.infer<typeof ReaderLevel>

/** What somebody sees of an incident. */
export const Access = z.object({
  /** All of it. */
  file: z.boolean(),
  /** The report with its persons, and additions to it. */
  report: z.boolean(),
  /** Explanations: all, those they take themselves, or none. */
  statements: z.enum(['all', 'own', 'none']),
  /** Whether they close it and decide about the police. */
  decides: z.boolean(),
})
export type Access = z.infer<typeof Access>

/** How somebody stands to an incident. */
export interface Standing {
  role: Role
  involved: boolean
  owner: boolean
  named: readonly { level: ReaderLevel; basis: ReaderBasis }[]
}

/**
 * What somebody sees of an incident; null: it does not exist for them. The director sees all, a
 * project manager what they own, manage or were added to, office staff explanations where they were
 * added, whoever filed it their own report. Being involved ends it all, whatever the role.
 */
export function accessOf({ role, involved, owner, named }: Standing): Access | null {
  if (involved || role === 'systemAdministrator') return null
  if (role === 'director') return everything(true)
  const manages = role === 'projectManager'
  const mine = named.filter(({ basis }) => basis !== 'manager' || manages)
  const full = owner || mine.some(({ level }) => level === 'full')
  if (manages && full) return everything(mine.some(({ basis }) => basis === 'deputy'))
  const takesStatements = full || mine.some(({ level }) => level === 'statements')
  const filed = mine.some(({ level }) => level === 'filer')
  if (!takesStatements && !filed) return null
  return {
    file: false,
    report: filed,
    statements: takesStatements ? 'all' : 'own',
    decides: false,
  }
}

const everything = (decides: boolean): Access => ({
  file: true,
  report: true,
  statements: 'all',
  decides,
})
