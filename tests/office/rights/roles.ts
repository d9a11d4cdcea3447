import { Role } from '#shared/staff/schema.ts'

export { Role }
export const roles = Role.options
