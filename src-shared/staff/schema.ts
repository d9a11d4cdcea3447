import { z } from 'zod'

/** What somebody who signs in may do; the rights of each are in `src-shared/rights.ts`. */
export const Role = z.enum(['director', 'projectManager', 'staff', 'systemAdministrator'])
export type Role = z.infer<typeof Role>

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
