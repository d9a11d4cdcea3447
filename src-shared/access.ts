import type { Role } from './staff/schema.ts'

/** Who may call: anyone at the desk, even before signing in, or people of these roles. */
export type Access = 'anyone' | readonly Role[]

/** The groups of roles that the tables of rights name. */
export const everyone = ['director', 'projectManager', 'staff', 'systemAdministrator'] as const
export const office = ['director', 'projectManager', 'staff'] as const
export const keepers = ['director', 'systemAdministrator'] as const
export const director = ['director'] as const
export const managers = ['director', 'projectManager'] as const
export const desk = ['director', 'staff'] as const
