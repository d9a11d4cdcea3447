import { z } from 'zod'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/** Clauses of the institution's own procedure, as papers quote them. */
export const Clauses = z.object({
  contact: line(20).default(''),
  objectiveReason: line(20),
  noEquipment: line(20),
  cannotFollow: line(20),
  conflict: line(20),
  recordings: line(20),
  visits: line(20),
  remoteShare: line(20).default(''),
  noticeDeadline: line(20).default(''),
  emergency: line(20).default(''),
  equipment: line(20).default(''),
  deliveries: line(20).default(''),
})
export type Clauses = z.infer<typeof Clauses>

export const InstitutionInput = z.object({
  name: line(200).min(1, 'required'),
  registrationNumber: line(20),
  address: line(300),
  phone: line(40),
  email: z.union([z.literal(''), z.email('notAnEmail')]),
  website: line(200),
  /** Where papers are made, as their head says it: `Rīgā`. */
  place: line(100).default(''),
  /** The director's post as papers name it; '' for the usual words. */
  directorTitle: line(120).default(''),
  ePlatform: line(200),
  procedureName: line(200),
  procedureVersion: line(40),
  procedureDate: z.iso.date('notADate').nullable(),
  clauses: Clauses,
  idleMinutes: z.number().int().min(1).max(240),
})
export type InstitutionInput = z.infer<typeof InstitutionInput>

export const Institution = InstitutionInput.extend({
  revision: z.number().int(),
  isDemo: z.boolean(),
})
export type Institution = z.infer<typeof Institution>
