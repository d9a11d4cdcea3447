import { z } from 'zod'

/** What a column of a file for a carrier's portal may hold. */
export const PortalField = z.enum([
  'code',
  'recipient',
  'phone',
  'phoneDigits',
  'phoneLocal',
  'email',
  'lockerId',
  'lockerName',
  'lockerAddress',
  'address',
  'street',
  'town',
  'postcode',
  'postcodeDigits',
  'weightKg',
  'weightGrams',
  'size',
  'contents',
  'note',
  'number',
  'carrier',
  /** The same text in every row, as portals ask for a country or a service. */
  'text',
])
export type PortalField = z.infer<typeof PortalField>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/** A column: what it holds, its heading ('' for the field's usual name), and what the portal allows. */
export const PortalColumn = z.object({
  field: PortalField,
  heading: line(80),
  /** What stands in every row, of `text` only. */
  text: line(100),
  /** The most letters that the portal takes; null for no limit. Longer values are noted, never cut. */
  longest: z.number().int().min(1, 'quantityMissing').max(1000, 'tooMuch').nullable(),
})
export type PortalColumn = z.infer<typeof PortalColumn>

/** A list of columns, as the database keeps it. */
export const PortalColumns = z.array(PortalColumn).min(1, 'required').max(60, 'tooMany')

/** Columns of a file for a carrier's portal under a name, and how the file is written. */
export const PortalProfileInput = z.object({
  name: line(80).min(1, 'required'),
  columns: PortalColumns,
  format: z.enum(['csv', 'xlsx']),
  header: z.boolean(),
  separator: z.enum([';', ',', 'tab', '|']),
  encoding: z.enum(['utf8', 'utf8bom', 'windows1257']),
  decimalMark: z.enum([',', '.']),
})
export type PortalProfileInput = z.infer<typeof PortalProfileInput>

export const PortalProfile = PortalProfileInput.extend({ id: z.uuid(), revision: z.number().int() })
export type PortalProfile = z.infer<typeof PortalProfile>

/** Which profile: one of the office's own, or the generic one that is built in. */
export const ProfileChoice = z.union([z.literal('generic'), z.uuid()])
export type ProfileChoice = z.infer<typeof ProfileChoice>

const column = (field: PortalField): PortalColumn => ({
  field,
  heading: '',
  text: '',
  longest: null,
})

/**
 * The profile that is built in. It is no carrier's own: the templates of the portals are not public,
 * so each office names the columns that its portal asks for.
 */
export const genericProfile: Omit<PortalProfileInput, 'name'> = {
  columns: [
    'code',
    'recipient',
    'phone',
    'email',
    'lockerId',
    'lockerName',
    'address',
    'postcode',
    'weightKg',
    'size',
    'contents',
    'note',
  ].map((field) => column(PortalField.parse(field))),
  format: 'csv',
  header: true,
  separator: ';',
  encoding: 'utf8bom',
  decimalMark: ',',
}

/** The list with one column a place earlier or later; unchanged at its ends. */
export function moveColumn<T>(columns: readonly T[], from: number, to: number): T[] {
  const moved = [...columns]
  const [one] = moved.splice(from, 1)
  if (one === undefined || to < 0 || to > moved.length) return [...columns]
  moved.splice(to, 0, one)
  return moved
}
