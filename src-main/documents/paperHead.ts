import type { PaperHead } from '#shared/documents/paperParts.ts'
import type { Institution } from '#shared/settings/schema.ts'

/** The institution's requisites as a paper's head has them; null for what the office did not enter. */
export const paperHead = (institution: Institution): PaperHead => ({
  name: institution.name,
  registrationNumber: institution.registrationNumber || null,
  address: institution.address || null,
  phone: institution.phone || null,
  email: institution.email || null,
  website: institution.website || null,
})
