import { Role } from '#shared/staff/schema.ts'

export { Role }
export const roles = Role.options

/** Where each of them sits. */
export const deskOf = {
  director: 'director',
  projectManager: 'Vadītāja',
  staff: 'Lietvede',
  systemAdministrator: 'Sistēma',
} as const satisfies Record<Role, string>
