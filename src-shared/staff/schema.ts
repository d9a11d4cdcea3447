import { z } from 'zod'

/** What somebody who signs in may do; the rights of each are in `src-shared/rights.ts`. */
export const Role = z.enum(['director', 'projectManager', 'staff', 'systemAdministrator'])
export type Role = z.infer<typeof Role>

/**
 * Roles that read incidents, and so are a director's alone to give: whoever looks after accounts reads
 * none of them, and could otherwise make somebody who does and sign in with their first code.
 */
export const isDirectorsToGive = (role: Role): boolean =>
  role === 'director' || role === 'projectManager'

/** Who is asking: the account signed in and the person behind it. */
export const Actor = z.object({ account: z.uuid(), person: z.uuid(), role: Role })
export type Actor = z.infer<typeof Actor>

export const Password = z.string().min(10, 'passwordTooShort').max(200, 'tooLong')

/** A line of the list "who signs in". `state`: invited accounts have no password yet. */
export const AccountRow = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  role: Role,
  state: z.enum(['invited', 'active', 'closed']),
  revision: z.number().int(),
})
export type AccountRow = z.infer<typeof AccountRow>
